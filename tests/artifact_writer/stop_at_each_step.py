"""Program of test_stopped_builds: stops a writer at every single thing that it does to the disk.

Called with an empty folder and the kind of exchange (``one-step`` or ``renaming``). For each number
of steps a copy of this process writes a new site over an old one and is ended, without any clearing
up, before that step. Then it is looked whether the published site is the old one or the new one, and
whether the next build brings it to the new one. Prints one line of JSON: for each number of steps
what was found published, before and after ``prepare``, and after the next build.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from tests.artifact_writer.conftest import open_writer, tree, write_texts

OLD = {"index.html": "旧", "a/index.html": "甲", "b/c.html": "丙", "same.html": "同", "d": "丁"}
NEW = {"index.html": "新", "a/index.html": "甲乙", "same.html": "同", "d/e.html": "戊"}
STOPPED = 9
STEPS = {
    "open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "ctypes.dlsym", "os.scandir",
    "sqlite3.connect",
}  # fmt: skip


def never_in_one_step(_one: Path, _other: Path) -> bool:
    """The exchange of a system that has none."""
    return False


def stop_before(step: int) -> None:
    """Let this process, and not its workers, end before its ``step``-th step, counted from 1."""
    left, builder = step, os.getpid()

    def count(event: str, _arguments: object) -> None:
        nonlocal left
        if event in STEPS and os.getpid() == builder:
            left -= 1
            if left == 0:
                os._exit(STOPPED)

    sys.addaudithook(count)


def site_in(folder: Path) -> str:
    """Which site is whole in a folder: ``old``, ``new``, or what else is there."""
    found = tree(folder)
    found.pop("manifest.json", None)
    return "old" if found == OLD else "new" if found == NEW else str(found)


def stopped(folder: Path, step: int, renaming: bool) -> list[str] | None:
    """What is published after a build was stopped before a step; None when it came to its end."""
    writer = open_writer(folder, never_in_one_step) if renaming else open_writer(folder)
    write_texts(writer, {"index.html": "更旧", "x.html": "x"})
    write_texts(writer, OLD)
    child = os.fork()
    if child == 0:
        try:
            stop_before(step)
            write_texts(writer, NEW)
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == 0:
        return None
    assert status == STOPPED
    found = [site_in(folder / "output")]
    writer.prepare()
    found.append(site_in(folder / "output"))
    write_texts(writer, NEW)
    return [*found, site_in(folder / "output")]


def main() -> None:
    """Stop at each step until a build comes to its end."""
    folder, renaming = Path(sys.argv[1]), sys.argv[2] == "renaming"
    all_found = []
    while (found := stopped(folder, len(all_found) + 1, renaming)) is not None:
        all_found.append(found)
        shutil.rmtree(folder)
        folder.mkdir()
    print(json.dumps(all_found))


if __name__ == "__main__":
    main()
