"""Plain text as it is found (extracted from PDF, copied from a page) to Markdown for a body.

What is changed is noise of the way that the text has gone, never its words; every change belongs
to one rule of ``RULES``, which counts it. The outline (一、（一）1.（1）) stays plain text: the
reading room makes headings of it.

Two things are beyond any rule and stay with the editor: a page break that falls just after a full
stop looks like the end of a paragraph, and head and imprint (版头、版记) belong into front matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

HAN = r"\u3400-\u9fff\uf900-\ufaff"
CHINESE = HAN + r"、。，：；？！（）《》〈〉〔〕【】“”‘’…—"
"""Characters of running Chinese text, as the inside of a character class."""

_INITIAL = "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
_FINAL = (
    "(?:i?ang|i?ong|i?an|i?ao|iu|ia|ing|in|ie|ua?i|uang|uan|ua|uo|ui|un|u[eê]|[uü]e"
    "|eng|en|ei|er|ou|ai|[aeiouüv])"
)
_PINYIN = re.compile(rf"(?<=[{HAN}])(?:\({_INITIAL}{_FINAL}\))+")
_OUTLINE_NUMBER = (
    r"(?:第[一二三四五六七八九十百千零〇]+[编章节条]|[一二三四五六七八九十]+、"
    r"|（[一二三四五六七八九十]+）|\d{1,2}\.|（\d{1,2}）)"
)
_ITEM_NUMBER = rf"(?:{_OUTLINE_NUMBER}|[(（]?(?:\d{{1,3}}|[一二三四五六七八九十]+)[)）.．、])"
_NUMBER_AND_TAB = re.compile(rf"\s*{_ITEM_NUMBER}\s+[^\t]*$")
_NUMBER_AT_HEAD = re.compile(rf"^{_OUTLINE_NUMBER}")
_NEW_BLOCK = re.compile(
    rf"{_OUTLINE_NUMBER}|抄送：|附件|——|\||[\[［【〔]?注[\]］】〕：:\d]|（[^（）]*）$"
)
_CLOSED = re.compile(r"[。；：！？”）》…]$")

_PRINTED_LINE = 28
"""Characters in a line of a printed official document (GB/T 9704-2012, 5.2.3)."""

_NARROWEST, _WIDEST = 20, 50
"""Between these, in characters, lies the width of a page or of a column of the gazette."""

Change = tuple[str, int]
"""A text after a rule, and how many places the rule has changed."""


def drop_page_marks(text: str) -> Change:
    """Byte order marks and form feeds go; every line ends in a plain line feed."""
    text, marks = re.subn("[\ufeff\u200b]", "", text)
    text, feeds = re.subn("\r\n?|\f|\v|\u2028|\u2029", "\n", text)
    return text, marks + feeds


def make_tables(text: str) -> Change:
    """Lines with tabs that follow each other are the rows of a table, the first one its head."""
    made: list[str] = []
    count = 0
    lines = [line for line in text.split("\n") if line.strip()]
    for is_row, group in groupby(lines, _is_row):
        found = list(group)
        rows = [[cell.strip() for cell in line.split("\t")] for line in found]
        columns = max(n for row in rows for n, cell in enumerate(row, 1) if cell)
        if is_row and len(rows) > 1 and columns > 1:
            made += _table(rows, columns)
            count += len(rows)
        else:
            made += found
    return ("\n".join(made), count) if count else (text, 0)


def _is_row(line: str) -> bool:
    """Whether there is a tab after a word, other than the one after a number of the outline."""
    return "\t" in line.lstrip() and not _NUMBER_AND_TAB.match(line)


def _table(rows: list[list[str]], columns: int) -> list[str]:
    """The lines of a Markdown table with so many columns: short rows are filled up."""
    head, *body = rows
    lines = [(row + [""] * columns)[:columns] for row in (head, ["---"] * columns, *body)]
    # An entity, because a bar inside a cell would end it.
    return [f"|{'|'.join(cell.replace('|', '&#124;') for cell in line)}|" for line in lines]


def settle_tabs(text: str) -> Change:
    """Other tabs: one after a number of the outline goes, one between words is a wide space."""
    text, numbers = re.subn(rf"(?m)^([^\S\n]*{_ITEM_NUMBER})[ ]*\t[ ]*(?=[^\t\n]*$)", r"\1", text)
    text, gaps = re.subn(r"(?<=[^\s])[ ]*\t[^\S\n]*(?=\S)", "\u3000", text)
    return text, numbers + gaps


def drop_pinyin(text: str) -> Change:
    """Readings in brackets after a character (拼音注音) go: ``政(zheng)(zheng)`` is ``政``.

    Only what can be a syllable of pinyin: ``客户端(app)`` stays.
    """
    readings = 0

    def count(match: re.Match[str]) -> str:
        nonlocal readings
        readings += match[0].count("(")
        return ""

    return _PINYIN.sub(count, text), readings


def drop_indents(text: str) -> Change:
    """Spaces at both ends of a line go, ideographic ones (全角空格) too: the indent is the page's."""
    return re.subn(r"(?m)^[^\S\n]+|[^\S\n]+$", "", text)


def narrow_digits(text: str) -> Change:
    """Full-width digits, Latin letters and ``％`` become half-width: ``２０％`` is ``20%``."""
    return re.subn("[０-９Ａ-Ｚａ-ｚ％]", lambda match: chr(ord(match[0]) - 0xFEE0), text)


def widen_brackets(text: str) -> Change:
    """Half-width brackets around or beside Chinese become （）, always in pairs, from inside out."""
    pair = re.compile(
        rf"\((?=[^()\n]*[{CHINESE}])([^()\n]*)\)|(?<=[{CHINESE}])\(([^()\n]*)\)"
        rf"|\(([^()\n]*)\)(?=[{CHINESE}])"
    )
    return pair.subn(lambda match: f"（{match[match.lastindex or 0]}）", text)


def widen_marks(text: str) -> Change:
    """Half-width ``, : ; ? !`` beside a Chinese character become full-width (GB/T 15834)."""
    wide = str.maketrans(",:;?!", "，：；？！")
    marks = re.compile(rf"(?<=[{CHINESE}])[,:;?!]|[,:;?!](?=[{CHINESE}])")
    return marks.subn(lambda match: match[0].translate(wide), text)


def angle_inner_brackets(text: str) -> Change:
    """``<…>`` inside （） become 〈…〉, the brackets within brackets: ``（各县〈市、区〉政府）``."""
    inner = re.compile(r"<([^<>（）\n]+)>")
    total = 0

    def inside(match: re.Match[str]) -> str:
        nonlocal total
        changed, count = inner.subn(r"〈\1〉", match[0])
        total += count
        return changed

    return re.sub(r"（[^（）\n]*）", inside, text), total


def widen_article_gaps(text: str) -> Change:
    """After 第一条 and 第一章 at the head of a line stands one ideographic space, as printed."""
    number = r"第[一二三四五六七八九十百千零〇]+[编章节条]"
    return re.subn(rf"(?m)^({number})[ \t\u00a0]+(?=\S)", "\\1\u3000", text)


def close_gaps(text: str) -> Change:
    """One or two spaces beside a Chinese character go: ``2020 年底``, ``1. 深化``, ``推进 基层``.

    The fine gap between Chinese and digits is the layout's work. Wider gaps, and ideographic
    spaces inside a line, mean something (a name of two characters, a table) and stay.
    """
    space = r"[ \u00a0]{1,2}"
    return re.subn(
        rf"(?<=[{CHINESE}]){space}(?=[^\s\u3000])|(?<=[^\s\u3000]){space}(?=[{CHINESE}])", "", text
    )


def join_cut_lines(text: str) -> Change:
    """A line that stops inside a sentence goes on in the next one, across the page break.

    A line that begins with a number of the outline is never drawn up, nor is a remark or a row of
    a table. From the end, so that a line sees how the paragraph after it ends.
    """
    lines = [line for line in text.split("\n") if line]
    page = _Page.of(lines)
    joined: list[str] = []
    for line in reversed(lines):
        if joined and page.is_cut(line, joined[-1]):
            joined[-1] = line + joined[-1]
        else:
            joined.append(line)
    return "\n".join(reversed(joined)), len(lines) - len(joined)


@dataclass(frozen=True, slots=True)
class _Page:
    """How wide the lines of a text are, in Chinese characters.

    ``longest`` is the longest line; ``has_margin`` tells that lines are broken where the page ends
    (hard-wrapped), and not only paragraphs at the ends of pages.
    """

    longest: float
    has_margin: bool

    @classmethod
    def of(cls, lines: list[str]) -> _Page:
        """Several lines that end at one margin, no further than a page is wide, are hard-wrapped."""
        widths = [_width(line) for line in lines if not line.startswith("|")]
        longest = max(widths, default=0)
        at_margin = sum(width >= longest - 2 for width in widths)
        return cls(longest, at_margin >= 3 and _NARROWEST <= longest <= _WIDEST)

    def is_cut(self, line: str, following: str) -> bool:
        """Whether a line stops inside a sentence that goes on in the following line.

        At a margin, a full line without a closing mark does. Elsewhere a paragraph that a page break
        cuts has filled a printed line, has clauses, and its rest comes to the end of a sentence.
        """
        if _CLOSED.search(line) or line.startswith("|") or _NEW_BLOCK.match(following):
            return False
        if line[-1] in "，、":
            return True
        width = _width(line)
        if self.has_margin and width >= self.longest - 2:
            return True
        full = max(_NARROWEST, min(_PRINTED_LINE - 2, self.longest - 2))
        is_running = re.search("[，。；、？！]", _NUMBER_AT_HEAD.sub("", line))
        return width >= full and bool(is_running and _CLOSED.search(following))


def _width(line: str) -> float:
    """The width of a line in Chinese characters; digits and Latin letters take half of one."""
    return sum(
        0.5 if unicodedata.east_asian_width(sign) in ("Na", "N", "H") else 1 for sign in line
    )


def escape_signs(text: str) -> Change:
    """What Markdown would take for its own signs stays a character: links, code, lists, heads.

    ``<`` and ``&`` become entities, because a backslash does not protect them. Asterisks and
    underscores are text in this project's Markdown.
    """
    link = r"\[(?=\^|[^\n]*\]\()"
    signs = re.compile(rf"(?m)[\\`]|{link}|<|&(?!#124;)(?=#?\w+;)|^#(?=#*[ \t])|^>|^-(?= |-+$)")
    entities = {"<": "&lt;", "&": "&amp;"}
    return signs.subn(lambda match: entities.get(match[0], f"\\{match[0]}"), text)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of noise: its name for editors, and the function that removes it and counts."""

    name: str
    apply: Callable[[str], Change]


RULES = (
    Rule("换页符、行尾符和不可见字符", drop_page_marks),
    Rule("用制表符分栏的行改为表格", make_tables),
    Rule("其他制表符去掉或者改为空格", settle_tabs),
    Rule("字后括注的拼音", drop_pinyin),
    Rule("行首和行尾的空格", drop_indents),
    Rule("全角数字和字母改为半角", narrow_digits),
    Rule("半角括号改为全角", widen_brackets),
    Rule("半角标点改为全角", widen_marks),
    Rule("括号内的尖括号改为〈〉", angle_inner_brackets),
    Rule("条、章编号后的空格", widen_article_gaps),
    Rule("汉字与数字等之间的空格", close_gaps),
    Rule("句中断开的行接上", join_cut_lines),
)
"""The rules that take noise away, in the order in which they are applied.

They are applied again until none finds anything: one rule may bring together what another then
sees. Each only takes characters away or puts one in the place of another, so there is an end.
"""

ESCAPE = Rule("Markdown 记号转义", escape_signs)
"""The last step, done once: from plain text to Markdown."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A text made ready: ``markdown``, a block a paragraph or table, and the ``changes`` per rule's name."""

    markdown: str
    changes: dict[str, int]


def import_text(text: str) -> Imported:
    """Clean a found text by all rules, and set a blank line between its blocks."""
    changes = dict.fromkeys((rule.name for rule in (*RULES, ESCAPE)), 0)
    before = None
    while text != before:
        before = text
        for rule in RULES:
            text, count = rule.apply(text)
            changes[rule.name] += count
    text, changes[ESCAPE.name] = ESCAPE.apply(text)
    blocks = re.sub(r"(?<!\|)\n|\n(?!\|)", "\n\n", text)  # the rows of a table are one block
    return Imported(blocks + "\n", changes)


def report(changes: dict[str, int]) -> str:
    """What was changed, a line a rule that changed anything, for the editor to look over."""
    lines = [f"{name}：{count} 处" for name, count in changes.items() if count]
    return "\n".join(lines) or "没有改动"
