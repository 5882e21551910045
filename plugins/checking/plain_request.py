"""What hooks, servers and mostly people type behind `check`, read without Invoke.

A check of what has changed is done before Invoke is loaded. So the plainest words are understood here:
paths, and the options below in full. Whatever else stands there is left to Invoke, which also explains
and says what is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plugins.command_line.content_setting import content_folder

TAKING = {"--content", "--format"}
"""Options with a value behind them."""

FLAGS = {"--strict", "--info"}


def check_plainly(words: Sequence[str], root: Path) -> None:
    """Check and end the program if the words are plain, those of the command line behind its name.

    ``root`` is the folder of the project.
    """
    asked = read_plain_words(words)
    if asked is None:
        return
    # Before it is known that a check is wanted, nothing is loaded for one.
    from plugins.checking.command import Request, run_check  # noqa: PLC0415

    folder = Path(asked.get("content") or content_folder(root / "pelicanconf.py"))
    request = Request(
        folder,
        root / ".cache" / "gongbao",
        asked["paths"],
        asked.get("format", "text"),
        settings=root / "publishconf.py" if "strict" in asked else None,
        info="info" in asked,
    )
    sys.exit(run_check(request))


def read_plain_words(words: Sequence[str]) -> dict[str, Any] | None:
    """The arguments of the task `check` by name; None for what Invoke has to read."""
    if words[:1] != ["check"]:
        return None
    paths: list[str] = []
    asked: dict[str, Any] = {"paths": paths}
    behind = iter(words[1:])
    for word in behind:
        name = word.removeprefix("--")
        if word and not word.startswith("-"):
            paths.append(word)
        elif word in FLAGS:
            asked[name] = True
        elif word in TAKING and name not in asked:
            asked[name] = next(behind, "")
            if not asked[name] or asked[name].startswith("-"):
                return None
        else:
            return None
    return asked
