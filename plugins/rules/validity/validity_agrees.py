"""V101: a validity (有效性) that is written down agrees with dates and relations."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Compared with what is computed today: editors write it down for the day on which they write.

    It is not compared when somebody asks for the site of another day.
    """
    if library.as_of_given:
        return
    for document in stating(library, "validity"):
        stated, computed = document.get("validity"), library.force_of(document)
        if stated != computed.state:
            cause = f"，依据 {library.by_id[computed.cause].source}" if computed.cause else ""
            message = f"有效性写的是“{stated}”，按日期和文件关系应为“{computed.state}”{cause}"
            yield in_field(document, "validity", message)


RULE = LibraryRule(
    "V101",
    Severity.ERROR,
    "有效性与施行日期、有效期、修改和废止关系一致",
    "政府网站发展指引（国办发〔2017〕47号）；domain.md §2.7",
    "删去 validity 这一行由系统计算，或者改正日期和关系",
    check,
)
