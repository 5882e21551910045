"""Numbers of bank cards (银行卡号): 16 to 19 digits, a known beginning, and Luhn's check digit.

The beginnings are those of UnionPay (62, and the older 9558), Visa (4), Mastercard (51 to 55) and
JCB (3528 to 3589). The digits may stand together or in groups of four. An identity number or a
credit code that happens to satisfy the check is not a card.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.identity_number import (
    LONG_NUMBER,
    is_code_of_a_body,
    is_identity_number,
)


def has_luhn_digit(digits: str) -> bool:
    """Whether the last digit is the one that Luhn's formula asks for (ISO/IEC 7812-1)."""
    doubled = (int(digit) * 2 for digit in digits[-2::-2])
    total = sum(map(int, digits[-1::-2])) + sum(value // 10 + value % 10 for value in doubled)
    return total % 10 == 0


def _confirms(found: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", found[0])
    belongs_elsewhere = is_identity_number(digits) or is_code_of_a_body(digits)
    return has_luhn_digit(digits) and not belongs_elsewhere


BANK_CARD = Detector(
    code="P104",
    name="银行卡号",
    hint="删去号码，或者只保留最后四位",
    needs=LONG_NUMBER,
    pattern=re.compile(
        r"(?<![0-9A-Za-z_.])(?=62|4|5[1-5]|35(?:2[89]|[3-8]\d)|9558)"
        r"(?:\d{16,19}|\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{4}(?:(?P=gap)?\d{1,3})?)"
        r"(?![0-9A-Za-z_]|[.]\d|/\d{4})"
    ),
    confirms=_confirms,
)
