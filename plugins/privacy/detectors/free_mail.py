"""Addresses at providers of free mail (免费邮箱): most are a person's own.

Some offices use one. It is a warning, and the site's ``contact`` may name what is meant to be read.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.problems import Severity

PROVIDERS = (
    *("qq.com", "vip.qq.com", "foxmail.com"),
    *("163.com", "vip.163.com", "126.com", "vip.126.com", "yeah.net", "188.com"),
    *("sina.com", "sina.cn", "sina.com.cn", "vip.sina.com", "sohu.com", "tom.com", "21cn.com"),
    *("139.com", "189.cn", "wo.cn", "aliyun.com", "263.net", "eyou.com"),
    *("gmail.com", "outlook.com", "hotmail.com", "live.com", "live.cn", "msn.com", "yahoo.com"),
    *("yahoo.com.cn", "yahoo.cn", "icloud.com", "me.com"),
)
"""Where anybody can have an address."""

_HOSTS = "|".join(map(re.escape, PROVIDERS))

FREE_MAIL = Detector(
    code="P109",
    name="个人邮箱",
    hint="改用单位邮箱；确是单位公开的邮箱，请写入内容文件夹里 site.yaml 的 contact",
    needs=re.compile("@"),
    pattern=re.compile(
        rf"(?<![0-9A-Za-z._%+-])[0-9A-Za-z._%+-]{{1,64}}@(?:{_HOSTS})(?![0-9A-Za-z-]|\.[0-9A-Za-z])",
        re.IGNORECASE,
    ),
    severity=Severity.WARNING,
    plain=str.lower,
)
