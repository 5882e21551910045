"""T109: marks and digits have the form of Chinese typography (GB/T 15834, GB/T 15835)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written

_HAN = "[\u4e00-\u9fff]"
_CHINESE = "[\u4e00-\u9fff，。；：、！？）》”]"
_STOPS = "，。；：、"
_HEAD = r"第[〇零一二三四五六七八九十百千\d]{1,6}[编章节条款]"


class _Form(NamedTuple):
    """What is found, by its first character and as a whole, and what to write instead."""

    name: str
    first: re.Pattern[str]
    pattern: re.Pattern[str]
    hint: str


def _form(name: str, first: str, rest: str, hint: str) -> _Form:
    """A form that begins with one of the characters ``first`` and looks behind itself if it must.

    So it is found quickly in a long text, and a text without these characters is not looked through.
    """
    return _Form(name, re.compile(f"[{first}]"), re.compile(f"[{first}]{rest}"), hint)


FORMS = (
    _form("全角的数字或者字母", "０-９Ａ-Ｚａ-ｚ％", "", "数字、字母和百分号用半角"),
    _form("直引号", "\"'", f"(?:(?<={_CHINESE}.)|(?={_HAN}))", "改为中文引号“”和‘’"),
    _form("用减号代替的破折号", r"\-", f"(?<={_CHINESE}-)-+(?={_HAN})", "破折号写成“——”"),
    _form(
        "用点代替的省略号",
        ".。·",
        rf"(?:(?<={_CHINESE}\.)\.{{2,}}|(?<=。)。{{2,}}|(?<=·)·{{2,}})",
        "省略号写成“……”",
    ),
    _form("只有一半的省略号", "…", f"(?<={_CHINESE}…)(?!…)", "省略号写成“……”"),
    _form("重复的标点", _STOPS, f"[{_STOPS}]+(?<!。。。)", "只留一个标点"),
    _form(
        "用短横连接的起止年份",
        r"\-－–~～",
        r"(?:(?<=(?:19|20)\d{2}.)|(?<=(?:19|20)\d{2}年.))(?:19|20)\d{2}年",
        "写成“2021—2025年”的形式",
    ),
    _form(
        "汉字之间的空格", " ", f"(?<={_HAN} ) *(?={_HAN})", "删去空格；需要缩进和对齐的由网页排版"
    ),
)
"""The forms; each is told once a document."""

_SIGN = re.compile(
    f"[{''.join(form.first.pattern[1:-1] for form in FORMS)}](?:(?<![{_STOPS}])|(?=[{_STOPS}]))"
)
"""A character with which a form begins; of the marks of a sentence, one before another one."""

_BEFORE_GAP = re.compile(rf"{_HEAD}$|（[^（）]*[部委厅局署总办会行院府]$")
"""What a space may follow: the number of an article; in brackets the first of two bodies."""

_NO_TEXT = re.compile(r"`[^`]*`|<[^>]*>|\]\([^)]*\)|^\s*\|.*$")
"""Code, tags, addresses and rows of tables: other rules hold there."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """One finding a form, at its first place, with the number of places."""
    text = document.markdown
    signs = "".join(set(_SIGN.findall(text)))
    for name, first, pattern, hint in FORMS if signs else ():
        if not first.search(signs) or not pattern.search(text):
            continue
        lines = (_NO_TEXT.sub("", line) for line in written(document).lines)
        places = [
            number
            for number, line in enumerate(lines, 1)
            for match in pattern.finditer(line)
            if not _is_gap(match, line)
        ]
        if places:
            message = f"有{name}，共 {len(places)} 处"
            yield in_text(document, places[0], message, hint)


def _is_gap(match: re.Match[str], line: str) -> bool:
    """Whether a space is meant.

    So it is behind 第一条, in a line that is no sentence (总 则，姓名表), where a date is to be filled
    in (  年  月  日), in a title (《食品安全国家标准 食品添加剂使用标准》), and between bodies.
    """
    if match[0].strip():
        return False
    before, behind = line[: match.start()], line[match.end() :]
    is_sentence = bool(re.search("[，。；]", line))
    is_in_title = before.rfind("《") > before.rfind("》")
    is_date = behind[:1] in "年月日"
    return not is_sentence or is_in_title or is_date or bool(_BEFORE_GAP.search(before))


RULE = DocumentRule(
    "T109",
    Severity.WARNING,
    "引号、破折号、省略号、数字的写法正确，标点不重复，汉字之间不加空格",
    "GB/T 15834-2011、GB/T 15835-2011；domain.md §13",
    "按提示改正",
    check,
)
