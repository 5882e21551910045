"""S105: what a county weighs otherwise in site.yaml is a check that there is, and that it may weigh."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import partial

from plugins.model.library import Library
from plugins.problems import PRIVACY_TO_WEIGH, Severity, may_be_changed
from plugins.rules.rule import Finding, LibraryRule

_FIXED_HINT = "删去这一项，按提示改正内容"


def rule_of_changes(codes: Collection[str]) -> LibraryRule:
    """The rule, which knows the ``codes`` of all others."""
    return LibraryRule(
        "S105",
        Severity.ERROR,
        "site.yaml 里调整的检查项目是有的，并且可以调整",
        "保守国家秘密法第二十七条；个人信息保护法第二十五条",
        "编号对照 docs/rules.md",
        partial(_check, sorted({*codes, *PRIVACY_TO_WEIGH})),
    )


def _check(known: Collection[str], library: Library) -> Iterator[Finding]:
    """Each change of ``rules`` on its line."""
    path = f"{library.folder}/site.yaml"
    seen: set[tuple[str, str]] = set()
    for number, change in enumerate(library.site.rules):
        line = library.site_lines.get(f"rules.{number}.code", 1)
        meant = unicodedata.normalize("NFKC", change.code).strip().upper()
        if not may_be_changed(meant):
            yield Finding(path, line, f"{change.code} 这项检查不能调整", _FIXED_HINT)
        elif change.code not in known:
            close = get_close_matches(meant, known, n=1)
            hint = f"是不是 {close[0]}？" if close else ""
            yield Finding(path, line, f"没有“{change.code}”这项检查", hint)
        concerned = {(change.code, name) for name in change.documents or ("",)}
        if concerned & seen:
            yield Finding(path, line, f"{change.code} 调整了两次", "删去其中一项")
        seen |= concerned
        for index, name in enumerate(change.documents):
            if name not in library.by_id and not library.is_awaited(name):
                line = library.site_lines.get(f"rules.{number}.documents.{index}", line)
                hint = "写文件的网址路径，例如 normative/2020/zzbf-2020-16"
                yield Finding(path, line, f"没有“{name}”这份文件", hint)
