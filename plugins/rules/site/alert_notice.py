"""S107: the urgent notice of the home page is short, ends after it begins, and leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.as_of import leads_to_later
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.published_addresses import is_published
from plugins.rules.rule import Finding, LibraryRule

LONGEST = 120
"""Characters: what is longer is not read in an emergency, and pushes the search off the screen."""

_WEB = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)


def check(library: Library) -> Iterator[Finding]:
    """Text, days and link, each on its line."""
    for field, message, hint in _wrong(library):
        line = library.site_lines.get(f"alert.{field}", library.site_lines.get("alert", 1))
        yield Finding(f"{library.folder}/site.yaml", line, message, hint)


def _wrong(library: Library) -> Iterator[tuple[str, str, str]]:
    alert = library.site.alert
    if alert is None:
        return
    if len(alert.text) > LONGEST:
        yield "text", f"紧急通知有 {len(alert.text)} 个字", f"缩短到 {LONGEST} 个字以内，详情写链接"
    if alert.until < alert.since:
        yield "until", "紧急通知的结束日期早于开始日期", ""
    if alert.link and not _leads_somewhere(alert.link, library):
        hint = "写本站的路径，例如 /notices/2026/taifeng/，或者完整的网址"
        yield "link", f"紧急通知的链接“{alert.link}”不通", hint


def _leads_somewhere(link: str, library: Library) -> bool:
    path = re.split("[?#]", link)[0]
    if not path.startswith("/") or path.startswith("//"):
        return bool(_WEB.fullmatch(link))
    return is_published(path, library) or leads_to_later(library, path)


RULE = LibraryRule(
    "S107",
    Severity.ERROR,
    "首页的紧急通知简短，开始在前、结束在后，链接能打开",
    "政府网站发展指引",
    "改正 site.yaml 里的 alert",
    check,
)
