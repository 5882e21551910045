"""S103: what is only a sample is not published for real."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, LibraryRule, in_field

MARK = "样例"


def check(library: Library) -> Iterator[Finding]:
    """Documents and bodies marked as samples, and words of the sample site left in site.yaml."""
    values = {field.name: getattr(library.site, field.name) for field in fields(library.site)}
    left = [name for name, value in values.items() if value is True or MARK in str(value)]
    if left:
        message = f"网站信息里还有样例的内容：{'、'.join(left)}"
        yield Finding(f"{library.folder}/site.yaml", 1, message, "换成本单位的真实信息")
    for body in library.organisations:
        if body.sample:
            message = f"“{body.name}”是样例机构"
            yield Finding(f"{library.folder}/organisations.yaml", body.line, message)
    for document in stating(library, "sample"):
        yield in_field(document, "sample", "这是样例文件")


RULE = LibraryRule(
    "S103",
    Severity.INFO,
    "样例内容只供演示，不正式发布",
    "政府网站发展指引",
    "删去样例内容，换成真实的文件和机构",
    check,
)
