"""Marks of state secrecy (国家秘密标志): ``机密★5年``, ``密级：秘密``, or the level set apart.

The words themselves (国家秘密、商业秘密) are plain text of many laws. An asterisk is taken for the
star only when a term follows and nothing stands before: in official texts it also masks a name.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.marks import GAP, set_apart, spaced

_LEVEL = spaced("绝密", "机密", "秘密")
_NUMBERED = rf"(?:\d{{6}}[ \t]+)?{_LEVEL}"
"""The level, perhaps after the number of the copy (份号)."""

_LAST_OF_A_MARK = rf"密{GAP}(?:[★☆*级#>_)\]】〕]|$)"
"""The last character of a level with what may come after it, or 密级: running text goes on otherwise."""

SECRECY_MARK = Detector(
    code="P111",
    name="密级标志",
    hint="涉密文件不得公开，请立即撤回并按保密规定处理；已解密的，删去标志并注明依据",
    needs=re.compile(_LAST_OF_A_MARK, re.MULTILINE),
    pattern=re.compile(
        rf"{_LEVEL}{GAP}[★☆]{GAP}(?:\d+{GAP})?[^\s;,。)]{{0,10}}"
        rf"|(?<![\u4e00-\u9fff*]){_LEVEL}{GAP}\*{GAP}(?:\d+{GAP}[年月日个天]|{spaced('长期', '解密')})"
        rf"|{spaced('密级')}{GAP}:{GAP}(?:{_LEVEL}|{spaced('内部')})"
        rf"|{set_apart(_NUMBERED)}",
        re.MULTILINE,
    ),
    is_personal=False,
)
