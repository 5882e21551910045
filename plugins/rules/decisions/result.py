"""W102: a decision that was taken leads to what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.decision import DecisionRecord
from plugins.model.library import Library
from plugins.model.relation import INVERSES
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_POINTS_HERE = frozenset(INVERSES.values())


def check(library: Library) -> Iterator[Finding]:
    """Own decisions that no document and no consultation mentions."""
    for document, record in with_record(library, DecisionRecord):
        if record.status != "已决定" or not has_duties(document, library.office):
            continue
        if not any(
            relation.predicate in _POINTS_HERE for relation in library.relations_of(document)
        ):
            yield in_field(document, "status", "已经决定，没有与形成的文件或者征求意见互相链接")


RULE = LibraryRule(
    "W102",
    Severity.WARNING,
    "重大行政决策的目录、草案、结果互相链接",
    "2021年浙江省政务公开工作要点一（一）；domain.md §10",
    "在征求意见里写 is_part_of，或者在形成的文件里写 based_on，指向本事项",
    check,
)
