"""Whole sites, built as a person builds them: by Pelican, in a process of its own."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.whole.building_process import BuildingProcess

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Built:
    """How a build ended: exit status, what it said, and the output folder."""

    status: int
    said: str
    output: Path

    def files(self) -> dict[str, str]:
        """SHA-256 of each published file by path."""
        return {
            path.relative_to(self.output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }


Build = Callable[..., Built]


def build_site(content: Path, output: Path, cache: Path, settings: str = "pelicanconf.py") -> Built:
    """Build a site by Pelican's own command."""
    cache_setting = f'CACHE_PATH="{cache.as_posix()}"'
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", settings]
    command += ["--fatal", "errors", "-e", cache_setting]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return Built(done.returncode, done.stdout + done.stderr, output)


@pytest.fixture(scope="session")
def build() -> Build:
    """The function that builds a site."""
    return build_site


@pytest.fixture(scope="session")
def sites() -> Path:
    """The folder of whole small sites."""
    return ROOT / "tests" / "sites"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample county, built once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("sample")
    built = build_site(ROOT / "content", folder / "output", folder / "cache")
    assert built.status == 0, built.said
    return built


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuildingProcess]:
    """A process that builds again and again, each time as a new one would; on Linux only."""
    if sys.platform != "linux":
        pytest.skip("the process copies itself with fork")
    process = BuildingProcess(tmp_path_factory.mktemp("process"))
    yield process
    process.end()
