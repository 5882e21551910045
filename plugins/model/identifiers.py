"""Numbers by which documents and bodies are known: their grammar and their check digits.

Document number (发文字号, domain.md §2.1), order and announcement numbers (令, 公告), index number
(索引号, §2.3), unified social credit code (统一社会信用代码, GB 32100) and organisation code
(组织机构代码, GB 11714).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CODE = r"[\u4e00-\u9fa5]{1,16}"
_DOCUMENT_NUMBER = re.compile(
    rf"(?P<code>{_CODE})〔(?P<year>(?:19|20)\d{{2}})〕(?P<serial>[1-9]\d{{0,4}})号"
)
_ORDER_NUMBER = re.compile(
    r"(?:[\u4e00-\u9fa5]*(?:令|公告|通告)\s?)?(?:(?:19|20)\d{2}年)?第[1-9]\d*号"
)
_LOOSE_NUMBER = re.compile(
    rf"(?P<code>{_CODE})[〔﹝\[［(（【〈<]?(?P<year>(?:19|20)\d{{2}})[〕﹞\]］)）】〉>]?"
    r"第?0*(?P<serial>[1-9]\d{0,4})号?"
)
_CITED_NUMBER = re.compile(
    r"[〔﹝\[［]\s?(?P<year>(?:19|20)\d{2})\s?[〕﹞\]］]\s?(?P<serial>[1-9]\d{0,4})\s?号"
)
_CITED_CODE = re.compile(r"[\u4e00-\u9fa5]{1,16}$")

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_INDEX_NUMBER = re.compile(
    r"(?P<owner>[0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{8}-?[0-9X]|\d{6}(?:-\d{3})?|\d{10}|\d{12,18})"
    r"/(?P<period>\d{4}|\d{6})-(?P<serial>\d{4,7})"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number (发文字号): code of the body (机关代字), year, serial.

    Printed as ``台政办发〔2021〕28号`` (GB/T 9704-2012, 7.2.5): the year in full in six-angled
    brackets, the serial without 第 and without leading zeros.
    """

    code: str
    year: int
    serial: int

    @classmethod
    def parse(cls, text: str) -> DocumentNumber | None:
        """Read a number that is written exactly as the standard asks; None for any other text."""
        match = _DOCUMENT_NUMBER.fullmatch(text)
        return match and cls(match["code"], int(match["year"]), int(match["serial"]))

    def __str__(self) -> str:
        """The number as it is printed."""
        return f"{self.code}〔{self.year}〕{self.serial}号"


def is_order_or_announcement(text: str) -> bool:
    """Whether this is the number of an order (浙江省人民政府令第372号) or announcement (公告)."""
    return bool(_ORDER_NUMBER.fullmatch(text))


def proposed_number(text: str) -> str | None:
    """What an editor most likely meant by a number in a wrong form; None when there is no guess.

    ``台政办发[2021]028号`` gives ``台政办发〔2021〕28号``.
    """
    match = _LOOSE_NUMBER.fullmatch(re.sub(r"\s", "", text))
    return match and str(DocumentNumber(match["code"], int(match["year"]), int(match["serial"])))


@dataclass(frozen=True, slots=True)
class Citation:
    """A document number met in running text: where it stands and what it may mean.

    Chinese has no spaces, so the code's beginning cannot be seen; ``candidates`` holds every
    reading, the longest code first. Who knows the documents chooses.
    """

    start: int
    end: int
    candidates: tuple[str, ...]


def find_citations(text: str) -> Iterator[Citation]:
    """Every place in ``text`` that may be a document number, in order."""
    for match in _CITED_NUMBER.finditer(text):
        code = _CITED_CODE.search(text, max(0, match.start() - 16), match.start())
        if code is None:
            continue
        tails = (code[0][n:] for n in range(len(code[0])))
        year, serial = int(match["year"]), int(match["serial"])
        candidates = tuple(str(DocumentNumber(tail, year, serial)) for tail in tails)
        yield Citation(code.start(), match.end(), candidates)


def credit_code_check_digit(first_17: str) -> str:
    """The 18th character of a unified social credit code (GB 32100-2015, mod 31).

    Raises:
        ValueError: a character is not in the code's alphabet (no I, O, S, V, Z).
    """
    total = sum(
        _CREDIT_ALPHABET.index(character) * weight
        for character, weight in zip(first_17, _CREDIT_WEIGHTS, strict=True)
    )
    return _CREDIT_ALPHABET[(31 - total % 31) % 31]


def is_credit_code(text: str) -> bool:
    """Whether ``text`` is a unified social credit code with a right check digit."""
    if len(text) != 18 or any(character not in _CREDIT_ALPHABET for character in text):
        return False
    return credit_code_check_digit(text[:17]) == text[17]


def organisation_code_check_digit(first_8: str) -> str:
    """The ninth character of an organisation code (GB 11714-1997, mod 11).

    Raises:
        ValueError: there are not eight letters or digits.
    """
    total = sum(
        int(character, 36) * weight
        for character, weight in zip(first_8, _ORGANISATION_WEIGHTS, strict=True)
    )
    remainder = 11 - total % 11
    return {10: "X", 11: "0"}.get(remainder, str(remainder))


def is_organisation_code(text: str) -> bool:
    """Whether ``text`` is an organisation code, with or without hyphen, with a right check digit."""
    bare = text.replace("-", "")
    if not re.fullmatch(r"[0-9A-Z]{8}[0-9X]", bare):
        return False
    return organisation_code_check_digit(bare[:8]) == bare[8]


@dataclass(frozen=True, slots=True)
class IndexNumber:
    """An index number (索引号): owner's code, year (or year and month), serial, as printed."""

    owner: str
    period: str
    serial: str

    @classmethod
    def parse(cls, text: str) -> IndexNumber | None:
        """Read an index number of one of the forms in use; None for any other text."""
        match = _INDEX_NUMBER.fullmatch(text)
        return match and cls(match["owner"], match["period"], match["serial"])

    @property
    def has_right_check_digit(self) -> bool:
        """Whether the owner's code, if it is of a kind with a check digit, has the right one."""
        if len(self.owner) == 18 and not self.owner.isdigit():
            return is_credit_code(self.owner)
        if len(self.owner.replace("-", "")) == 9:
            return is_organisation_code(self.owner)
        return True
