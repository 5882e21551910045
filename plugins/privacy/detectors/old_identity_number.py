"""Identity numbers of the first generation: 15 digits, without a check digit.

Six digits of the area, six of the date of birth (year without century), three of the order. With
nothing to confirm them but area and date, they are a warning. The owner's part of an index number
(索引号, ``001008003004034/2011-204477``) may have 15 digits as well.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.identity_number import AREAS, LONG_NUMBER, is_birthday
from plugins.problems import Severity


def is_old_identity_number(digits: str) -> bool:
    """Whether 15 digits may be an identity number: area and date of birth are possible."""
    return digits[:2] in AREAS and is_birthday(f"19{digits[6:12]}")


def _confirms(found: re.Match[str]) -> bool:
    return is_old_identity_number(found[0])


OLD_IDENTITY_NUMBER = Detector(
    code="P102",
    name="十五位身份证号码",
    hint="如果是身份证号码，请删去或者只保留最后四位",
    needs=LONG_NUMBER,
    pattern=re.compile(r"(?<![0-9A-Za-z])[1-9]\d{14}(?![0-9A-Za-z]|/\d{4})"),
    severity=Severity.WARNING,
    confirms=_confirms,
)
