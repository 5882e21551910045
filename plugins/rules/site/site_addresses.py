"""S102: the addresses in site.yaml are whole web addresses: links on every page are made from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

_NO_LETTER = r":-@\[-`{-\xa0\U00010000-\U0010ffff"
"""What is neither a digit nor a letter of any script. Python would compile the letters themselves for
3 ms at every start, because it goes through them one by one."""

_HOST = rf"(?i:https?)://[^\x00-/{_NO_LETTER}][^\x00-,/{_NO_LETTER}]*(?::\d{{1,5}})?"
_BASE_URL = re.compile(rf"{_HOST}(?:/[^\s?#\\]*)?")
_REPORT_URL = re.compile(rf"{_HOST}(?:[/?#]\S*)?")


def check(library: Library) -> Iterator[Finding]:
    """The address of the site; and, if there are any, where errors are reported and the mark leads."""
    site = library.site
    if not _BASE_URL.fullmatch(site.base_url):
        message = f"网站地址（base_url）“{site.base_url}”的写法不对"
        hint = "写成 https://www.example.gov.cn 的形式，没有空格、问号和井号"
        yield _finding(library, "base_url", message, hint)
    if site.error_report_url and not _REPORT_URL.fullmatch(site.error_report_url):
        message = f"找错入口（error_report_url）“{site.error_report_url}”不是网址"
        yield _finding(library, "error_report_url", message)
    if site.mark_url and not _REPORT_URL.fullmatch(site.mark_url):
        message = f"党政机关网站标识（mark_url）“{site.mark_url}”不是网址"
        yield _finding(library, "mark_url", message)


def _finding(library: Library, field: str, message: str, hint: str = "") -> Finding:
    line = library.site_lines.get(field, 1)
    return Finding(f"{library.folder}/site.yaml", line, message, hint)


RULE = LibraryRule(
    "S102",
    Severity.ERROR,
    "网站地址、找错入口和党政机关网站标识是完整的网址",
    "政府网站发展指引；domain.md §5.2",
    "写成 https:// 开头的完整网址",
    check,
)
