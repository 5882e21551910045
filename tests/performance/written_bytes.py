"""The limit: reads every source and writes as many bytes to as many files, and does nothing else.

Started as ``python -m tests.performance.written_bytes CONTENT LISTING OUTPUT``; LISTING has a line
for each file of a finished site: its size, a space, its path.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def list_site(site: Path, listing: Path) -> None:
    """Write the sizes and paths of all files of a finished site."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    lines = [f"{path.stat().st_size} {path.relative_to(site).as_posix()}\n" for path in files]
    listing.write_text("".join(lines), "utf-8")


def write_as_much(content: Path, listing: Path, output: Path) -> None:
    """Read all files of ``content``, and write files as ``listing`` names them to ``output``."""
    read = b"".join(path.read_bytes() for path in content.rglob("*") if path.is_file())
    folders: set[str] = set()
    for line in listing.read_text("utf-8").splitlines():
        size, _, name = line.partition(" ")
        folder, _, _ = name.rpartition("/")
        if folder not in folders:
            os.makedirs(output / folder, exist_ok=True)  # noqa: PTH103 (no second object for each)
            folders.add(folder)
        with open(f"{output}/{name}", "wb", buffering=0) as file:  # noqa: PTH123 (the same)
            file.write(read[: int(size)])


if __name__ == "__main__":
    write_as_much(*map(Path, sys.argv[1:4]))
