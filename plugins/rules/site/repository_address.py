"""S106: the repository of the form editor is one that an editor's browser can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule

PARTS = (
    ("server", re.compile(r"(?:https://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?)?"), "https://git.example.gov.cn"),
    ("name", re.compile(r"[\w.-]+(?:/[\w.-]+)+"), "所有者/仓库名，例如 yanglixian/gongbao"),
    ("branch", re.compile(r"[\w-][\w./-]*"), "main"),
    ("content", re.compile(r"(?!/)(?!.*(?:^|/)\.\.(?:/|$))[\w./-]+"), "content"),
    ("application", re.compile(r"[\w-]*"), "平台给出的应用标识，只有字母、数字和连字符"),
)  # fmt: skip
"""The fields of ``repository``, the form of each, and what to write."""


def check(library: Library) -> Iterator[Finding]:
    """Each part on its line: the editor's page trusts these values with its security policy."""
    repository = library.site.repository
    for name, form, right in PARTS if repository else ():
        value = getattr(repository, name)
        if not form.fullmatch(value):
            line = library.site_lines.get(f"repository.{name}", 1)
            message = f"repository 的 {name} 不能写“{value}”"
            yield Finding(f"{library.folder}/site.yaml", line, message, f"写成：{right}")


RULE = LibraryRule(
    "S106",
    Severity.ERROR,
    "网页编辑器的仓库写得正确，浏览器能够连接",
    "政府网站发展指引",
    "对照代码托管平台上的地址",
    check,
)
