"""A recipe whose work can be counted, and a writer over small folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer.exchange import Swap, swap_in_one_step
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.output_folder import OutputFolder
from plugins.artifact_writer.writing import SiteWriter
from plugins.model.artifact import Artifact, Product
from plugins.permanence import make_manifest
from plugins.permanence.manifest import read_manifest


@dataclass(frozen=True)
class EchoRecipe:
    """Makes the bytes of its text; a list of texts becomes a tree."""

    name: str = "echo"
    code: str = "1"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The version that the test gives."""
        return self.code

    def make(self, inputs: Mapping[str, Any]) -> Product:
        """Say what the inputs say."""
        text = inputs["text"]
        if text == "fail":
            raise RuntimeError("this artifact cannot be made")
        if isinstance(text, list):
            return {f"{part}.txt": part.encode() for part in text}
        return str(text).encode()


def echo(path: str, text: object) -> Artifact:
    """An artifact of the echo recipe."""
    return Artifact(path, "echo", {"text": text})


def open_writer(folder: Path, swap: Swap = swap_in_one_step) -> SiteWriter:
    """A writer into ``folder/output``."""
    output = OutputFolder(
        folder / "output", folder / "cache" / "trees", read_manifest, lambda: None, swap
    )
    return SiteWriter(LocalStore(folder / "cache" / "store"), output, lambda *_: None)


Write = Callable[..., tuple[list[str], int, bool]]
"""Writes a site of texts by path, closed by a manifest. Gives paths made, number kept, changed."""


def write_texts(writer: SiteWriter, texts: Mapping[str, object]) -> tuple[list[str], int, bool]:
    """What ``Write`` does, with a certain writer."""
    artifacts = [echo(path, text) for path, text in texts.items()]
    writer.prepare()
    report = writer.write(artifacts, {"echo": EchoRecipe()}, [make_manifest])
    return list(report.made), report.kept, report.changed


@pytest.fixture
def site_writer(tmp_path: Path) -> SiteWriter:
    """A writer into ``tmp_path/output``."""
    writer = open_writer(tmp_path)
    writer.prepare()
    return writer


@pytest.fixture
def write(site_writer: SiteWriter) -> Write:
    """A function that writes a site into ``tmp_path/output``."""
    return lambda texts: write_texts(site_writer, texts)


@pytest.fixture
def recipe() -> EchoRecipe:
    """The echo recipe."""
    return EchoRecipe()


@pytest.fixture
def make_echo() -> Callable[[str, object], Artifact]:
    """The function that makes artifacts of the echo recipe."""
    return echo


def tree(folder: Path) -> dict[str, str]:
    """A folder as a mapping of paths to texts."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


@pytest.fixture
def tree_of() -> Callable[[Path], dict[str, str]]:
    """The function that shows a folder."""
    return tree
