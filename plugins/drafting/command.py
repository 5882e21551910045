"""The task `new`: from the words of the command line to files in the content folder."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.command_line.content_setting import as_typed, content_option
from plugins.command_line.interruption import STOPPED
from plugins.drafting.desk import Desk, draft
from plugins.drafting.new_document import NotWrittenError, write_files
from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.problems import ContentRefused, show_problems
from plugins.reading.content_library import read_library


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: the kind, answers as they were typed, the file's name or nothing.

    ``folder`` is the content folder, ``usual`` the one that tasks take unasked; ``cache`` is the
    folder for what is kept.
    """

    kind: str
    answers: Iterable[str]
    name: str
    folder: Path
    usual: Path
    cache: Path


def run_new(request: Request) -> int:
    """Write the files of a new document, and return the exit status; everything is said."""
    try:
        paths = _written(request)
    except ContentRefused as refused:
        show_problems(refused.problems, sys.stderr)
        _say("内容文件夹里的 site.yaml 读不出来，没有新建。")
    except NotWrittenError as error:
        _say(str(error))
    except (KeyboardInterrupt, EOFError):
        _say("\n没有新建。")
        return STOPPED
    else:
        _say_written(paths, request)
        return 0
    return 1


def _written(request: Request) -> list[Path]:
    if not request.folder.is_dir():
        raise NotWrittenError(f"没有内容文件夹 {request.folder}。请检查 --content 后面的路径。")
    kind, given = chosen_kind(request.kind), parsed_answers(request.answers)
    library = read_library(request.folder, request.cache, as_of=None).library
    ask = input if sys.stdin.isatty() else None
    desk = Desk(library, request.folder, datetime.now(UTC), _say, ask)
    return write_files(draft(desk, kind, given, request.name), request.folder)


def _say_written(paths: list[Path], request: Request) -> None:
    for path in paths:
        _say(f"已写好 {as_typed(path)}")
    words = shlex.quote(as_typed(paths[0])) + content_option(request.folder, request.usual)
    _say(f"接着在第二行 --- 下面写正文，再检查：python3 tasks.py check {words}")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def chosen_kind(written: str) -> Kind:
    """The kind that is meant by a folder (``normative``) or a title (政策文件).

    Raises:
        NotWrittenError: there is no such kind.
    """
    by_title = {kind.title: kind for kind in KINDS}
    kind = KIND_OF_FOLDER.get(written) or by_title.get(written)
    if kind is None:
        known = "\n".join(f"  {kind.folder}  {kind.title}" for kind in KINDS)
        raise NotWrittenError(f"没有“{written}”这一类文稿。可以新建：\n{known}")
    return kind


def parsed_answers(written: Iterable[str]) -> dict[str, str]:
    """``title=关于……的通知`` as name and answer.

    Raises:
        NotWrittenError: an option has no ``=``.
    """
    answers = {}
    for option in written:
        name, sign, answer = option.partition("=")
        if not sign:
            raise NotWrittenError(f"“{option}”缺少等号。写成 --set title=关于……的通知 的形式。")
        answers[name.strip()] = answer
    return answers
