"""Number plates (车牌号): province, letter of the city, and five or six letters and digits.

Some decisions have to name a vehicle, so a plate is a warning.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.problems import Severity

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

PLATE = Detector(
    code="P106",
    name="车牌号",
    hint="如果不是必须公开，请遮盖中间各位",
    needs=re.compile(rf"[{_PROVINCES}][A-Z][·•. ]?[A-Z0-9]{{5}}"),
    pattern=re.compile(
        rf"[{_PROVINCES}][A-HJ-NP-Z][·•. ]?(?=[A-Z]*\d)[A-HJ-NP-Z0-9]{{5,6}}(?![0-9A-Za-z-])"
    ),
    severity=Severity.WARNING,
)
