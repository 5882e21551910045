"""The statement of attachments (附件说明) behind a text: what GB/T 9704-2012, 7.3.4 asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugins.rules.written_text import BLANKS, cut_up

_BEGIN = re.compile(r"附件\s*[:：]\s*(?P<rest>.*)")
_HEADING = re.compile(r"#*\s*附件\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?")
_NUMBERED = re.compile(r"\d{1,2}\s*[.．、]\s*")
_INNER_NUMBER = re.compile(r"[\s　]+(?=\d{1,2}[.．、])")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_END = 5
_END_LINE = re.compile(
    r"[（(][^（）]*[）)]|\d{4}年\d{1,2}月\d{1,2}日|联系人[^。]*|(?:联系|咨询)电话[^。]*"
    r"|[^，。；：|]{2,40}(?:政府|[局委部厅办院会司队心]|办公室|指挥部)"
)
"""How many lines an end may have, and what they are: note, date, contact, names of bodies."""

_NOT_GIVEN = "略）"


@dataclass(frozen=True, slots=True)
class Statement:
    """The attachments that a text names, as written, and the lines on which they stand.

    ``is_last``: nothing follows but signature, date and note (署名、成文日期、附注). What else follows
    is mostly the attachments themselves.
    """

    titles: tuple[str, ...]
    lines: tuple[int, ...]
    is_last: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The titles without numbers."""
        return tuple(_NUMBERED.sub("", title, count=1) for title in self.titles)


@lru_cache(maxsize=1)
def stated_attachments(markdown: str) -> Statement | None:
    """The last statement of a text; None where there is none or attachments are left out (略).

    Several rules ask for it one after the other, so the last one is kept.
    """
    if "附件" not in markdown:
        return None
    lines = [_LINK.sub(r"\1", line).strip(BLANKS) for line in cut_up(markdown).lines]
    begins = [n for n, line in enumerate(lines) if _BEGIN.fullmatch(line)]
    if not begins:
        return None
    statement = _read(lines, begins[-1])
    is_left_out = any(title.endswith(_NOT_GIVEN) for title in statement.titles)
    return statement if statement.titles and not is_left_out else None


def _read(lines: Sequence[str], begin: int) -> Statement:
    """A title alone, or numbered ones: on the same line, or each on a line of its own."""
    found: list[tuple[str, int]] = []
    rest = re.sub(r"^附件\s*[:：]\s*", "", lines[begin])
    found.extend((title, begin + 1) for title in _INNER_NUMBER.split(rest) if title)
    position = begin + 1
    is_list = not found or _NUMBERED.match(found[0][0])
    while position < len(lines) and (
        not lines[position] or (is_list and _is_item(lines[position]))
    ):
        if lines[position]:
            found.append((lines[position], position + 1))
        position += 1
    titles, places = zip(*found, strict=True) if found else ((), ())
    behind = [line for line in lines[position:] if line]
    return Statement(titles, places, len(behind) <= _END and all(map(_END_LINE.fullmatch, behind)))


def _is_item(line: str) -> bool:
    return bool(_NUMBERED.match(line)) and not _HEADING.fullmatch(line)
