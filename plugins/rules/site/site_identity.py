"""S101: the footer and the tags of a government site are complete (domain.md §5.1, §5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

FOOTER = {
    "sponsor": "主办单位",
    "contact": "联系方式",
    "site_code": "网站标识码",
    "icp_no": "ICP备案编号",
    "police_no": "公安机关备案号",
    "error_report_url": "“我为政府网站找错”入口",
    "mark_url": "党政机关网站标识",
}
_SITE_CODE = re.compile(r"\d{10}|bm\d{8}")


def check(library: Library) -> Iterator[Finding]:
    """Every item of the footer, and the form of the site code (网站标识码, §2.4)."""
    path = f"{library.folder}/site.yaml"
    missing = [name for field, name in FOOTER.items() if not getattr(library.site, field)]
    if missing:
        yield Finding(path, 1, f"网页底部缺少：{'、'.join(missing)}")
    code = library.site.site_code
    if code and not _SITE_CODE.fullmatch(code):
        yield Finding(path, 1, f"网站标识码“{code}”的写法不对", "写十位数字，或者 bm 加八位数字")


RULE = LibraryRule(
    "S101",
    Severity.WARNING,
    "网页底部列明主办单位、联系方式、标识码、备案号、找错入口和党政机关网站标识",
    "政府网站发展指引；domain.md §5.2、§2.4",
    "在 site.yaml 里补齐",
    check,
)
