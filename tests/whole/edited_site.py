"""A site that is edited by lot, and brought back to what it was."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

NUMBER = re.compile(r"^doc_no: (.+)$", re.MULTILINE)
"""The number of a document in its fields."""


@dataclass
class EditedSite:
    """A site to be edited: its folders, the day that is asked for (or none), and the lots."""

    content: Path
    theme: Path
    chance: random.Random
    edits: Sequence[Callable[[EditedSite], str]]
    day: str = ""

    def __post_init__(self) -> None:
        """Remember what there was: some edits bring it back."""
        self._first = self.kept()
        self._numbers = count(1)

    def edit(self) -> str:
        """Do one edit, and say which."""
        make = self.chance.choice(self.edits)
        return f"{make.__name__}: {make(self)}"

    def kept(self) -> tuple[str, dict[Path, bytes]]:
        """All that can be edited, as it is now."""
        files = [*self.content.rglob("*"), *self.theme.rglob("*")]
        return self.day, {file: file.read_bytes() for file in files if file.is_file()}

    def bring_back(self, kept: tuple[str, dict[Path, bytes]]) -> None:
        """Make all as it was."""
        self.day, files = kept
        for file in self.kept()[1].keys() - files.keys():
            file.unlink()
        for file, data in files.items():
            if not file.exists() or file.read_bytes() != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def first_of(self, file: Path) -> bytes | None:
        """What a file was at first."""
        return self._first[1].get(file)

    def documents(self) -> list[Path]:
        """All documents, in an order."""
        return sorted(self.content.rglob("*.md"))

    def document(self) -> Path:
        """Any document."""
        return self.chance.choice(self.documents())

    def number(self) -> int:
        """A number that was not given before."""
        return next(self._numbers)

    def other(self, suffixes: tuple[str, ...]) -> Path:
        """Any file with one of these suffixes."""
        files = (file for file in self.content.rglob("*") if file.suffix in suffixes)
        return self.chance.choice(sorted(files))


def rewrite(file: Path, change: Callable[[str], str]) -> str:
    """Change the text of a file; its name."""
    text = file.read_text("utf-8")
    file.write_text(change(text), "utf-8", newline="\n")
    return file.name


def parts(text: str) -> tuple[str, str]:
    """The fields and the text of a document."""
    end = text.index("\n---", 3) + 1
    return text[:end], text[end:]
