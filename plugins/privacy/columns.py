"""Columns of tables that hold personal data: their headings, and which cells show them openly.

Names of columns alone say little: contact lists of offices have telephones, enterprises have
accounts, and conditions of a benefit name illnesses. So a cell counts only when what stands in it is
openly of a person, and some columns count only beside a column of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from plugins.privacy.checks import LIST_OF_NAMES, OPEN_COLUMN, Check
from plugins.privacy.contents import Row, Table
from plugins.privacy.detectors.identity_number import is_code_of_a_body
from plugins.privacy.detectors.mobile_number import MOBILE_NUMBER
from plugins.privacy.detectors.old_identity_number import is_old_identity_number
from plugins.privacy.passages import half_width
from plugins.privacy.sighting import Sighting

IsOpen = Callable[[str, frozenset[str]], bool]
"""Whether a cell, in half-width characters, shows a personal datum that is not allowed."""

_LONGEST_HEADING = 20
_TITLES_ABOVE = 10
"""Rows of a sheet that may stand above the row of headings."""

_ASIDE = re.compile(r"\s|\([^)]*\)|[:*]")
_MASK = re.compile(r"[*×某○〇●□■█]|[Xx]{2}")
_NOTHING = frozenset({"无", "否", "正常", "健康", "-", "--", "—", "——", "/", "\\"})
_NAMES = re.compile(
    r"(?:.{0,8}(?<!代表人)(?<!负责人)(?<!联系人)(?<!经办人)姓名|户主|申请人|受益人|领款人|持卡人|患者"
    r"|(?:救助|保障|补助|供养|残疾|低保|帮扶)(?:对象|人员|人))"
)
_NO_NAME = re.compile(
    r"[合小总]计|.*(?:人员|对象|家庭|[户局办]|居民|儿童|群众|学生|单位|公司|中心)"
)
_WHOLE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
_OF_OFFICIALS = re.compile(r".{0,6}(?:职务|职称|科室|执法证号?|办公(?:室|电话)|岗位|警号)")
_MASKED_NAME = re.compile(r"[\u4e00-\u9fff]{1,2}[*×某○〇●Xx]{1,3}[\u4e00-\u9fff]?")
TOPIC = re.compile(
    r"低保|最低生活保障|残疾|特困|五保|困难(?:家庭|群众|儿童|学生|职工|党员|户)|困境儿童|孤儿|无人抚养"
    r"|留守儿童|未成年|大病|重病|病种|患者|患病|临时救助|医疗救助|社会救助|救助对象|救助资金"
    r"|精神障碍|艾滋|社区矫正|戒毒|优抚"
)
"""What a list of persons may be about that must not be known of them."""


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """A kind of column: its heading, what an open cell is, and what must stand in a column of names.

    Without ``beside`` the column needs no names in the table.
    """

    heading: re.Pattern[str]
    is_open: IsOpen
    beside: IsOpen | None = None


def _shows(pattern: str) -> IsOpen:
    found = re.compile(pattern)
    return lambda text, _: found.search(text) is not None


def _shows_identity(text: str, _: frozenset[str]) -> bool:
    numbers = re.findall(r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])", _joined(text))
    return any(
        not is_code_of_a_body(number) if len(number) == 18 else is_old_identity_number(number)
        for number in numbers
    )


def _shows_account(text: str, _: frozenset[str]) -> bool:
    return re.search(r"(?<!\d)\d{12,23}(?!\d)", _joined(text)) is not None


def _shows_mobile(text: str, allowed: frozenset[str]) -> bool:
    plain = MOBILE_NUMBER.plain or str
    return any(plain(found[0]) not in allowed for found in MOBILE_NUMBER.find(text))


def _shows_illness(text: str, _: frozenset[str]) -> bool:
    return text.strip() not in _NOTHING and not _MASK.search(text)


def _is_whole_name(text: str, _: frozenset[str]) -> bool:
    name = re.sub(r"\s", "", text)
    is_name = bool(_WHOLE_NAME.fullmatch(name)) and not _NO_NAME.fullmatch(name)
    return is_name and not _MASK.search(name) and name not in _NOTHING


def _is_any_name(text: str, allowed: frozenset[str]) -> bool:
    masked = _MASKED_NAME.fullmatch(re.sub(r"\s", "", text))
    return masked is not None or _is_whole_name(text, allowed)


def _joined(text: str) -> str:
    return re.sub(r"(?<=\d)[ -](?=\d)", "", text)


_DAY = (
    r"(?:19|20)\d{2}(?:[-./年]\d{1,2}[-./月]\d{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"
)
_SERIAL_DAY = r"\A[1-4]\d{4}\Z"
"""A day as a worksheet keeps it: days since 1900."""

COLUMNS: tuple[PersonalColumn, ...] = (
    PersonalColumn(
        re.compile(r".{0,8}(?:身份证件?(?:号码?)?|公民身份号码|证件号码?)"), _shows_identity
    ),
    PersonalColumn(re.compile(r".{0,8}(?:银行卡|储蓄卡|一卡通|社保卡|存折)(?:号码?|[账帐]号)?"), _shows_account),
    PersonalColumn(re.compile(r".{0,8}(?:[账帐]号|卡号|[账帐]户)"), _shows_account, _is_any_name),
    PersonalColumn(
        re.compile(r".{0,4}(?:住址|家庭地址|户籍地址|户籍所在地|居住地址?|住宅地址)"),
        _shows(r"[\d一二三四五六七八九十] *(?:号|室|幢|栋|组|单元|弄|户)|\d-\d"),
    ),
    PersonalColumn(re.compile(r".{0,6}(?:家庭|住宅)电话"), _shows(r"\d{7}")),
    PersonalColumn(re.compile(r".{0,6}(?:手机号?码?|移动电话|电话号?码?|联系方式)"), _shows_mobile),
    PersonalColumn(
        re.compile(r".{0,4}(?:出生日期|出生年月日|生日)"), _shows(f"{_DAY}|{_SERIAL_DAY}"), _is_whole_name
    ),
    PersonalColumn(re.compile(r".{0,4}出生(?:年月|时间)"), _shows(_DAY), _is_whole_name),
    PersonalColumn(
        re.compile(r".{0,4}(?:病种|病情|疾病|所患疾病|疾病名称|诊断|残疾(?:类别|类型|等级)|致残原因)"),
        _shows_illness,
        _is_whole_name,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Heading:
    """A cell that names a column: its row (by index), its column, and its words."""

    row: int
    column: int
    words: str


def check_table(table: Table, about: str, allowed: frozenset[str]) -> Iterator[Sighting]:
    """Columns of a table with personal data in open cells, and open names in a list that tells more.

    ``about`` is the title of what the table stands in; ``allowed`` are numbers that may be read.
    """
    headings = list(_headings(table))
    names = [heading for heading in headings if _NAMES.fullmatch(heading.words)]

    @cache
    def columns() -> dict[int, list[tuple[int, str]]]:
        return _columns(table)

    def open_cells(heading: _Heading, is_open: IsOpen) -> int:
        below = (text for row, text in columns().get(heading.column, ()) if row > heading.row)
        return sum(is_open(half_width(text), allowed) for text in below)

    @cache
    def stands_beside(is_name: IsOpen) -> bool:
        return any(open_cells(heading, is_name) for heading in names)

    for heading in headings:
        kind = _kind_of(heading.words)
        number = open_cells(heading, kind.is_open) if kind else 0
        if kind and number and (not kind.beside or stands_beside(kind.beside)):
            yield _sighting(
                table, heading, OPEN_COLUMN, f"“{heading.words}”一栏有 {number} 格没有遮盖"
            )
    for heading in names if names and _tells_more(table, about, headings) else ():
        if number := open_cells(heading, _is_whole_name):
            saying = (
                f"“{heading.words}”一栏有 {number} 个没有遮盖的姓名，名单涉及低保、残疾、疾病等情况"
            )
            yield _sighting(table, heading, LIST_OF_NAMES, saying)


@lru_cache(maxsize=2048)
def _kind_of(heading: str) -> PersonalColumn | None:
    """The kind of column that has this heading; the tables of an office have the same ones again."""
    return next((kind for kind in COLUMNS if kind.heading.fullmatch(heading)), None)


def _tells_more(table: Table, about: str, headings: Sequence[_Heading]) -> bool:
    """Whether a list of names tells of its persons what must not be known; none of officials does."""
    words = " ".join([about, table.caption, *_first_texts(table, headings)])
    officials = any(_OF_OFFICIALS.fullmatch(heading.words) for heading in headings)
    return bool(TOPIC.search(words)) and not officials


def _headings(table: Table) -> Iterator[_Heading]:
    """The short cells of the row, or the two rows, in which columns are named."""
    for index in _heading_rows(table.rows[:_TITLES_ABOVE]):
        for column, text in table.rows[index].cells.items():
            words = _ASIDE.sub("", half_width(text)) if len(text) <= 3 * _LONGEST_HEADING else ""
            if 0 < len(words) <= _LONGEST_HEADING:
                yield _Heading(index, column, words)


def _first_texts(table: Table, headings: Sequence[_Heading]) -> Iterator[str]:
    """What stands in the rows down to the headings: titles of a sheet, and the headings."""
    last = max((heading.row for heading in headings), default=-1)
    for row in table.rows[: last + 1]:
        yield from row.cells.values()


def _heading_rows(rows: Sequence[Row]) -> list[int]:
    """The first row with several cells; the next one as well if it divides what the first names.

    In a table of one column any of the first rows may name it.
    """
    first = next((index for index, row in enumerate(rows) if _filled(row) > 1), None)
    if first is None:
        return [index for index, row in enumerate(rows) if _filled(row)]
    divides = first + 1 < len(rows) and _filled(rows[first + 1]) > _filled(rows[first])
    return [first, first + 1] if divides else [first]


def _filled(row: Row) -> int:
    return sum(1 for text in row.cells.values() if text.strip())


def _columns(table: Table) -> dict[int, list[tuple[int, str]]]:
    """The cells that are not empty by column, each with the index of its row.

    So a column is gone through without the others: a table may have very many, of few cells each.
    """
    columns: dict[int, list[tuple[int, str]]] = {}
    for index, row in enumerate(table.rows):
        for column, text in row.cells.items():
            if text.strip():
                columns.setdefault(column, []).append((index, text))
    return columns


def _sighting(table: Table, heading: _Heading, check: Check, saying: str) -> Sighting:
    column = table.column(heading.column) if table.column else ""
    line = table.rows[heading.row].number if table.has_lines else 1
    return Sighting(check.code, check.severity, table.place + column, line, saying, check.hint)
