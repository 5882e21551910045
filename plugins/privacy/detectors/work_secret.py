"""Marks of work secrets (工作秘密), which are no state secrets and still not for publication.

``工作秘密★3年``, ``内部★长期``, or the words set apart. The words themselves are plain text of laws.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.marks import GAP, set_apart, spaced
from plugins.problems import Severity

_ALONE = spaced("工作秘密", "内部文件", "内部资料", "内部材料", "内部公开", "内部事项")

WORK_SECRET = Detector(
    code="P114",
    name="工作秘密标志",
    hint="工作秘密和内部事项不得公开，请确认能否公开；可以公开的，删去这一标志",
    needs=re.compile(rf"{spaced('工作秘密')}|{spaced('内部')}{GAP}[★☆文资材公事]"),
    pattern=re.compile(
        rf"{spaced('工作秘密', '内部')}{GAP}[★☆]{GAP}[^\s;,。)]{{0,10}}|{set_apart(_ALONE)}",
        re.MULTILINE,
    ),
    severity=Severity.WARNING,
    is_personal=False,
)
