"""Marks of state secrecy (国家秘密标志): ``机密★5年``, ``密级：秘密``, or the level alone on a line.

The words themselves (国家秘密、商业秘密) are plain text of many laws. An asterisk is taken for the
star only when a term follows and nothing stands before: in Markdown it is a mark of emphasis.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector

_LEVEL = r"(?:绝密|机密|秘密)"

SECRECY_MARK = Detector(
    code="P111",
    name="密级标志",
    hint="涉密文件不得公开，请立即撤回并按保密规定处理；已解密的，删去标志并注明依据",
    pattern=re.compile(
        rf"{_LEVEL}[ \t]*[★☆][^\s;,。)]{{0,10}}"
        rf"|(?<![\u4e00-\u9fff*]){_LEVEL}[ \t]*\*[ \t]*(?:\d+\s*[年月日个天]|长期|解密)"
        rf"|密[ \t]*级[ \t]*:[ \t]*(?:{_LEVEL}|内部)"
        rf"|^[ \t#>*_]*(?:\d{{6}}[ \t]+)?{_LEVEL}[ \t*_]*$",
        re.MULTILINE,
    ),
)
