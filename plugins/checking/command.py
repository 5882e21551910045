"""The task `check`: from the words of the command line to an exit status."""

from __future__ import annotations

import gc
import os
import runpy
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from plugins.checking.content_check import check_content
from plugins.checking.formats import FORMATS
from plugins.checking.paths import NotChecked, paths_in
from plugins.checking.report import Report, make_report
from plugins.checking.text_format import render_text
from plugins.problems import Severity, one_line

WORTH_SAYING = 300
"""From so many documents on the reading takes so long that a person should be told."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: the content folder, the folder for what is kept, and how to show it.

    ``words`` are paths as they were typed; ``as_of`` is an ISO date or empty; ``settings`` are those
    of production, whose strict rules are to count; with ``info`` remarks are shown too.
    """

    folder: Path
    cache: Path
    words: Sequence[str] = ()
    form: str = "text"
    as_of: str = ""
    settings: Path | None = None
    info: bool = False


def run_check(request: Request) -> int:
    """Check, show on standard output what was found, and return the exit status: 1 for an error."""
    # A check makes many objects and leaves few; looking for these takes a fifth of its time.
    gc.disable()
    try:
        report = _report(request)
    except NotChecked as refused:
        print(one_line(str(refused)), file=sys.stderr)
        return 1
    finally:
        gc.enable()
    if request.form == "text":
        _write(render_text(report, _has_colour(sys.stdout)))
    else:
        _write(FORMATS[request.form](report))
        print(*report.changes, *report.verdict, sep="\n", file=sys.stderr)
    return 1 if report.number(Severity.ERROR) else 0


def _report(request: Request) -> Report:
    if request.form not in FORMATS:
        known = "、".join(FORMATS)
        raise NotChecked(f"没有“{request.form}”这种格式。--format 后面可以写：{known}。")
    if not request.folder.is_dir():
        raise NotChecked(f"没有内容文件夹 {request.folder}。请检查 --content 后面的路径。")
    paths = paths_in(request.folder, request.words)
    day = date.fromisoformat(request.as_of) if request.as_of else None
    checked = check_content(request.folder, request.cache, day, _announce)
    strict = _strict_codes(request.settings) if request.settings else ()
    return make_report(checked, paths, strict, request.info)


def _strict_codes(settings: Path) -> tuple[str, ...]:
    return tuple(runpy.run_path(str(settings)).get("STRICT_RULES", ()))


def _announce(documents: int) -> None:
    if documents >= WORTH_SAYING:
        print(f"正在读取和检查 {documents} 篇文稿 ...", file=sys.stderr, flush=True)


def _write(text: str) -> None:
    """UTF-8 with plain line ends on every system: what programs read is the same everywhere."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Who reads has seen enough (`check | head`); Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _has_colour(stream: TextIO) -> bool:
    """Whether a person looks who wants colours, at something that can show them."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ
