"""Mobile numbers (手机号码): 11 digits from 13 to 19, with or without the country code 86.

Landlines of offices do not begin so. A number followed by a unit or a decimal point is an amount.
The digits may stand together or in groups of 3, 4 and 4.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector


def _without_country_code(number: str) -> str:
    return re.sub(r"\D", "", number)[-11:]


MOBILE_NUMBER = Detector(
    code="P103",
    name="手机号码",
    hint="删去，或者改用办公电话；确是单位公开的号码，请写入内容文件夹里 site.yaml 的 public_phones",
    needs=re.compile(r"1[3-9]\d[ -]?\d{4}[ -]?\d{4}"),
    pattern=re.compile(
        r"(?<![0-9A-Za-z_])(?<!0\.)(?:\+?86[ -]?)?1[3-9]\d(?P<gap>[ -]?)\d{4}(?P=gap)\d{4}"
        r"(?![0-9A-Za-z_]|\.\d|[万亿]?元|千瓦|吨|株|亩|平方|立方)"
    ),
    plain=_without_country_code,
)
