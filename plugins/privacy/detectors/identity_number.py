"""Identity numbers of citizens (公民身份号码, GB 11643-1999): 18 characters with a check digit.

Six digits of the area, eight of the date of birth, three of the order, and the check digit; there
may be a space or a hyphen between these groups. Unified social credit codes have 18 characters too:
one that satisfies both of its own check digits is a body's. After the words 身份证号 a wrong check
digit is a slip of the pen: the other seventeen still say who it is.
"""

from __future__ import annotations

import re
from datetime import date

from plugins.model.identifiers import is_credit_code, is_organisation_code
from plugins.privacy.detectors.detector import Detector

AREAS = frozenset(
    str(area)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71),
                        (81, 83), (91, 91))
    for area in range(first, last + 1)
)  # fmt: skip
"""The first two digits: provinces, and 71, 81 to 83, 91 (domain.md §12)."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
LONG_NUMBER = re.compile(r"[1-9]\d{3,5}[ -]?\d{4}[ -]?\d{4}")
"""A bit of every number with fifteen digits and more, in the groups in which such are written."""

_LABEL = re.compile(r"(?:身份证件?号码?|公民身份号码)[^\n]{0,6}\Z")
"""The words that announce an identity number, at most six characters before it."""


def is_identity_number(text: str) -> bool:
    """Whether 18 characters are an identity number: area, date of birth and check digit are right."""
    if not re.fullmatch(r"[0-9]{17}[0-9Xx]", text) or text[:2] not in AREAS:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text[:17], _WEIGHTS, strict=True))
    return text[17].upper() == _CHECK_DIGITS[total % 11] and is_birthday(text[6:14])


def is_birthday(digits: str) -> bool:
    """Whether eight digits are a day on which a living person, or one in the files, was born."""
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1850 <= born.year < 2100


def is_code_of_a_body(text: str) -> bool:
    """Whether 18 characters are a credit code, with the organisation code in it right as well."""
    return is_credit_code(text) and is_organisation_code(text[8:17])


def _is_labelled(found: re.Match[str]) -> bool:
    return _LABEL.search(found.string, max(0, found.start() - 16), found.start()) is not None


def _confirms(found: re.Match[str]) -> bool:
    bare = re.sub(r"[ -]", "", found[0])
    looks_personal = is_identity_number(bare) or _is_labelled(found)
    return looks_personal and not is_code_of_a_body(bare)


IDENTITY_NUMBER = Detector(
    code="P101",
    name="身份证号码",
    hint="删去号码，或者只保留最后四位，例如 **************1234",
    needs=LONG_NUMBER,
    pattern=re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}[ -]?[12]\d{7}[ -]?\d{3}[\dXx](?![0-9A-Za-z])"),
    confirms=_confirms,
)
