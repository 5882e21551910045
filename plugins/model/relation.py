"""Relations between documents, and the force in time (有效性) that follows from them.

The predicates are those of ELI; ``interprets`` and ``concludes`` (a document and the consultation
before it) are ours. Editors write the active direction; the passive one is computed.
"""

from __future__ import annotations

from dataclasses import dataclass

INVERSES = {
    "based_on": "basis_for",
    "cites": "cited_by",
    "amends": "amended_by",
    "repeals": "repealed_by",
    "corrects": "corrected_by",
    "interprets": "interpreted_by",
    "concludes": "concluded_by",
    "is_part_of": "has_part",
    "contains": "published_in",
}
"""Active predicates, each with the passive one that the build computes."""

STATED = tuple(predicate for predicate in INVERSES if predicate != "contains")
"""The fields of the front matter that state a relation; what an issue contains is in its sections."""

PREDICATE_NAMES = {
    "based_on": "依据",
    "basis_for": "下列文件以本文件为依据",
    "cites": "引用",
    "cited_by": "被下列文件引用",
    "amends": "修改",
    "amended_by": "被下列文件修改",
    "repeals": "废止",
    "repealed_by": "被下列文件废止",
    "corrects": "更正",
    "corrected_by": "被下列文件更正",
    "interprets": "解读",
    "interpreted_by": "政策解读",
    "concludes": "征求意见",
    "concluded_by": "形成的文件",
    "is_part_of": "属于",
    "has_part": "包括",
    "contains": "刊登",
    "published_in": "刊登于",
}
"""What a reader sees before the documents of each relation."""


@dataclass(frozen=True, slots=True)
class Relation:
    """``subject`` (a document's id) stands in ``predicate`` to ``object``.

    ``object`` is the id of a document that is here, or else the number as written.
    """

    subject: str
    predicate: str
    object: str


@dataclass(frozen=True, slots=True)
class Force:
    """Whether a document is in force at the library's as-of date, and what made it so.

    ``state`` is one of 有效, 已修改, 失效, 废止, 尚未生效, for a plan whose period is over 到期, and empty
    for what has no force (an issue, a catalog, a notice of the day); ``cause`` is the id of the document
    that amended it last or repealed it first.
    """

    state: str
    cause: str = ""
