"""T108: brackets and quotation marks are paired and of the right kind (GB/T 15834)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text
from plugins.rules.written_text import written

_OPENERS = {"）": "（", "》": "《", "〉": "〈", "”": "“", "’": "‘", "〕": "〔", "】": "【"}
_NAMES = {"（": "圆括号", "《": "书名号", "〈": "单书名号", "“": "引号", "‘": "单引号"} | {
    "〔": "六角括号",
    "【": "方头括号",
}
_MARK = re.compile("[（）《》〈〉“”‘’〔〕【】]")
_ITEM = re.compile(r"(?:^|[，；、。：\s])[\d一二三四五六七八九十a-zA-Z]{1,3}$")
"""What stands before a closing bracket that belongs to a number: 1） or 一）."""

_YEAR = re.compile(r"(?:19|20)?\d{2}〕")
_OF_A_YEAR = re.compile(f"〔{_YEAR.pattern}")
_SHOWN = 12

_DEEPEST = 50
"""Of marks that stand open, no more than this are looked at: a text where more do is broken."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A mark, the line on which it stands, and where in the line."""

    mark: str
    number: int
    line: str
    start: int

    @property
    def before(self) -> str:
        return self.line[: self.start]

    @property
    def is_alone(self) -> str:
        """What is said of a mark without its other half: some of its words with it."""
        if self.mark in _OPENERS:
            around = self.line[max(0, self.start + 1 - _SHOWN) : self.start + 1]
        else:
            around = self.line[self.start : self.start + _SHOWN]
        name = _NAMES[_OPENERS.get(self.mark, self.mark)]
        return f"{name}没有成对：{around}"


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The title, and the whole text: a quotation may go on over several paragraphs."""
    if not _is_sound(document.record.title):
        for _number, message, hint in _faults([document.record.title]):
            yield in_field(document, "title", message, hint)
    if not _is_sound(document.markdown):
        for number, message, hint in _faults(written(document).lines):
            yield in_text(document, number, message, hint)


def _is_sound(text: str) -> bool:
    """Whether every mark is closed by its other half and is where it may be, as in nearly all texts.

    A text that is not sound may still be right: what is an item or an apostrophe, and what goes on
    over several paragraphs, is seen by the lines only.
    """
    opened: list[str] = []
    for mark in _MARK.findall(text):
        around = opened[-1] if opened else ""
        if opener := _OPENERS.get(mark):
            if around != opener:
                return False
            opened.pop()
        elif mark == around:
            return False
        else:
            opened.append(mark)
    return not opened and len(_OF_A_YEAR.findall(text)) == text.count("〔")


def _faults(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """What is wrong, with the number of its line and a hint (empty: that of the rule)."""
    opened: list[_Place] = []
    for number, line in enumerate(lines, 1):
        for match in _MARK.finditer(line):
            place = _Place(match[0], number, line, match.start())
            if place.mark in _OPENERS:
                yield from ((one.number, one.is_alone, "") for one in _close(opened, place))
            else:
                yield from ((number, message, hint) for message, hint in _misplaced(opened, place))
                if not _goes_on(opened, place):
                    opened.append(place)
    yield from ((one.number, one.is_alone, "") for one in opened)


def _close(opened: list[_Place], place: _Place) -> list[_Place]:
    """Take the other half off, and give the marks that turn out to have none."""
    opener = _OPENERS[place.mark]
    if opener not in (one.mark for one in opened[-_DEEPEST:]):
        is_apostrophe = place.mark == "’" and place.before[-1:].isascii()
        is_item = place.mark == "）" and _ITEM.search(place.before)
        return [] if is_apostrophe or is_item else [place]
    alone = []
    while opened[-1].mark != opener:
        alone.append(opened.pop())
    opened.pop()
    return alone


def _goes_on(opened: list[_Place], place: _Place) -> bool:
    """A quotation of several paragraphs opens again with each of them and closes once."""
    return place.mark == "“" and not place.before.strip() and [o.mark for o in opened[-1:]] == ["“"]


def _misplaced(opened: list[_Place], place: _Place) -> Iterator[tuple[str, str]]:
    around = [one.mark for one in opened[-_DEEPEST:]]
    if place.mark == "《" and around[-1:] == ["《"]:
        yield "书名号里面又用了双书名号“《”", "里面一层改用单书名号：《关于〈……〉的通知》"
    inside = place.line[place.start + 1 :].partition("〕")[0]
    is_nested = "（" in around or "（" in inside
    if place.mark == "〔" and not is_nested and not _YEAR.match(place.line, place.start + 1):
        yield "六角括号“〔”用在了发文字号之外", "改用圆括号（）；六角括号只用于发文字号的年份"


RULE = DocumentRule(
    "T108",
    Severity.WARNING,
    "引号、书名号、括号成对，书名号里面用单书名号，六角括号只用于发文字号",
    "GB/T 15834-2011；domain.md §13",
    "对照原件补上缺少的一半，或者删去多余的一半",
    check,
    of_one_field=True,
)
