"""Marks of internal material (内部资料): ``内部资料，注意保存``, ``内部文件 严禁外传``, ``仅供内部使用``.

Laws speak of 内部资料性出版物 and of internal matters; only the admonition makes it a mark, and what
is for internal use only (内部使用) must be set apart or say so of the document itself.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.marks import GAP, set_apart, spaced

_MATERIAL = spaced("内部资料", "内部材料", "内部文件", "内部刊物")
_ADMONITION = spaced(
    *("注意保存", "注意保管", "注意保密", "妥善保存", "妥善保管"),
    *("严禁外传", "不得外传", "请勿外传", "切勿外传"),
)
_ADMONISHED = rf"{_MATERIAL}[^\w\n]{{0,4}}{_ADMONITION}[。!]?"
_THIS = rf"(?:{spaced('此件', '本件', '本文件', '本资料', '本材料')}|{_MATERIAL}[^\w\n]{{0,4}})"
_INTERNAL_USE = GAP.join(
    (spaced("仅供", "仅限", "只供"), spaced("内部使用", "内部参考", "内部传阅", "内部交流"))
)

INTERNAL_MATERIAL = Detector(
    code="P112",
    name="内部资料标志",
    hint="内部资料不得公开，请确认能否公开；可以公开的，删去这一标志",
    needs=re.compile(rf"{spaced('内部')}{GAP}[资材文刊使参传交]"),
    pattern=re.compile(
        rf"{set_apart(_ADMONISHED)}"
        rf"|{_THIS}{GAP}{_INTERNAL_USE}(?!{GAP}的)"
        rf"|{set_apart(rf'{_INTERNAL_USE}[。!]?')}",
        re.MULTILINE,
    ),
    is_personal=False,
)
