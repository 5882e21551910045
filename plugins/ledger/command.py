"""The task `ledger`: reads the content and writes the ledger where the office wants it."""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.ledger.render import render_ledger
from plugins.ledger.rows import ledger_rows
from plugins.problems import ContentRefused, Severity, show_problems
from plugins.reading.content_library import read_library


class CannotWrite(Exception):
    """The ledger would be incomplete, or its file cannot be written; the message is for the person."""


def write_ledger(content: Path, cache: Path, to: Path) -> None:
    """Write the ledger of a content folder as CSV; what is wrong with the content is shown.

    Raises:
        CannotWrite: a document could not be read, or the file cannot be written.
    """
    try:
        read = read_library(content, cache, as_of=None)
        library, problems = read.library, read.problems
    except ContentRefused as refused:
        library, problems = None, refused.problems
    show_problems(problems, sys.stderr)
    if library is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise CannotWrite("有文件读不出来，台账会不完整，没有写。请按上面的提示修改后重试。")
    try:
        to.write_text(render_ledger(ledger_rows(library)), "utf-8-sig", newline="")
    except OSError:
        raise CannotWrite(f"写不进 {to}。请检查文件夹是否存在、文件是否正在打开。") from None
