"""Marks of internal material (内部资料): ``内部资料，注意保存``, ``内部文件 严禁外传``.

Laws speak of 内部资料性出版物 and of internal matters; only the admonition makes it a mark.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector

INTERNAL_MATERIAL = Detector(
    code="P112",
    name="内部资料标志",
    hint="内部资料不得公开，请确认能否公开；可以公开的，删去这一标志",
    pattern=re.compile(
        r"内部(?:资料|材料|文件|刊物)[^\w\n]{0,4}"
        r"(?:注意保存|妥善保管|注意保密|严禁外传|不得外传|请勿外传)"
    ),
)
