"""Numbers of Chinese passports and travel permits (护照、通行证): a letter or two, and digits.

E, D, G, S, P and H with eight digits, and E with a further letter and seven. Without a check digit
they are a warning.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.problems import Severity

PASSPORT = Detector(
    code="P105",
    name="护照或者通行证号码",
    hint="如果是证件号码，请删去或者遮盖中间各位",
    needs=re.compile(r"[DEGHPS][A-Z\d]\d{7}"),
    pattern=re.compile(
        r"(?<![0-9A-Za-z_-])(?<!准字)(?:[DEGHPS]\d{8}|E[A-HJ-NP-Z]\d{7})(?![0-9A-Za-z_-])"
    ),
    severity=Severity.WARNING,
)
