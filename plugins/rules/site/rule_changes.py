"""S105: what a county weighs otherwise in site.yaml is a check that there is, and that it may weigh."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.library import Library
from plugins.problems import PRIVACY_TO_WEIGH, Severity, may_be_changed
from plugins.rules.rule import Finding, LibraryRule

_FIXED_HINT = "删去这一项，按提示改正内容"


def check(library: Library) -> Iterator[Finding]:
    """Each change of ``rules`` on its line."""
    # The table of rules imports this one.
    from plugins.rules.table import RULES  # noqa: PLC0415

    known = sorted({rule.code for rule in RULES} | PRIVACY_TO_WEIGH)
    path, seen = f"{library.folder}/site.yaml", set()
    for number, change in enumerate(library.site.rules):
        line = library.site_lines.get(f"rules.{number}.code", 1)
        if not may_be_changed(change.code):
            yield Finding(path, line, f"{change.code} 这项检查不能调整", _FIXED_HINT)
        elif change.code not in known:
            close = get_close_matches(change.code, known, n=1)
            hint = f"是不是 {close[0]}？" if close else ""
            yield Finding(path, line, f"没有“{change.code}”这项检查", hint)
        elif change.code in seen:
            yield Finding(path, line, f"{change.code} 调整了两次", "删去其中一项")
        seen.add(change.code)


RULE = LibraryRule(
    "S105",
    Severity.ERROR,
    "site.yaml 里调整的检查项目是有的，并且可以调整",
    "保守国家秘密法第二十七条；个人信息保护法第二十五条",
    "编号对照 docs/rules.md",
    check,
)
