"""What is said of characters that no font of the machine has: in which file and line they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from plugins.model.plain_text import NoTextError, text_of
from plugins.problems import Problem

_SHOWN = 8
"""So many characters are named; a text in a wrong script would fill the screen."""


def missing_glyphs(characters: str, sources: Iterable[str], content: Path) -> list[Problem]:
    """A problem for each line of the ``sources`` on which such characters stand.

    ``sources`` are files in ``content``, the content folder. A character that stands in none of them
    as itself (it was written ``&#xE000;``, or is said of the site) is told of the first file.
    """
    files = list(sources)
    lines = [(file, *line) for file in files for line in enumerate(_lines(content, file), start=1)]
    found: dict[tuple[str, int], list[str]] = {}
    for character in characters:
        places = [(file, number) for file, number, text in lines if character in text]
        for place in places or [(files[0], 1)]:
            found.setdefault(place, []).append(character)
    return [
        _problem(as_shown(content / file), line, standing)
        for (file, line), standing in found.items()
    ]


def as_shown(path: Path) -> str:
    """A file as editors see it: from the folder in which they build, if it is there."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _lines(content: Path, file: str) -> list[str]:
    # Asked only when a build has already failed: what cannot be read any more has no lines.
    with suppress(OSError, NoTextError):
        return text_of((content / file).read_bytes()).split("\n")
    return []


def _problem(file: str, line: int, characters: list[str]) -> Problem:
    message = f"PDF 里会缺字，本机没有一种字体有{named(characters)}"
    hint = "核对是不是错字、造字；确是生僻字的，在本机安装有这个字的字体"
    return Problem(file, line, "A109", message, hint)


def named(characters: Sequence[str]) -> str:
    """Characters as a message shows them, with their code points."""
    shown = "、".join(f"“{one}”（U+{ord(one):04X}）" for one in characters[:_SHOWN])
    return shown if len(characters) <= _SHOWN else f"{shown} 等 {len(characters)} 个字"
