"""What a reader is told of a document's force in time (有效性): the states of domain.md §2.7.

The page shows it before the text, and the search finds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.effect import effect_day
from plugins.model.library import Library, once_a_library
from plugins.model.timeline import CHANGES, Change, changes_of

_NOT_A_BASIS = "不再作为行政管理的依据"

SENTENCES = {
    "有效": "依据本站收录的文件判断。",
    "已修改": "本文件部分内容已经修改，请与修改文件一并阅读。",
    "尚未生效": "本文件已经公布，尚未施行。",
    "到期": "本规划的规划期已经结束。",
    "失效": f"本文件已经失效，{_NOT_A_BASIS}。",
    "废止": f"本文件已经废止，{_NOT_A_BASIS}。",
}
"""What is said of each state; the words alone suffice."""

ADDRESSES = {
    "有效": "in-force",
    "已修改": "amended",
    "尚未生效": "not-yet-in-force",
    "失效": "expired",
    "废止": "repealed",
}
"""What stands in addresses for the states that a policy document can have, in the order of lists."""

_CHANGED = {"已修改": "修改", "废止": "废止"}
"""States that another document causes, and what it did."""

_MAY_CHANGE = ("有效", "已修改", "尚未生效")
"""States that are not the last one: what will come is told."""


@once_a_library
def states_in(library: Library) -> dict[str, list[Document]]:
    """The states in which there are policy documents, in the order of lists, newest first in each."""
    found: dict[str, list[Document]] = {}
    for document in library.of_kind("normative"):
        found.setdefault(library.force_of(document).state, []).append(document)
    return {state: found[state] for state in ADDRESSES if state in found}


@dataclass(frozen=True, slots=True)
class ValidityNotice:
    """``state``, what is said of it, and the changes that a reader must know.

    ``changes`` are the one that caused the state, then those that are still to come; each is by a
    document that is here.
    """

    state: str
    sentence: str
    changes: tuple[Change, ...]


def validity_notice(library: Library, document: Document) -> ValidityNotice | None:
    """The notice for a document, with the days that matter; None for what has no force."""
    force = library.force_of(document)
    if not force.state:
        return None
    cause = library.by_id.get(force.cause)
    changes = [Change(effect_day(cause), _CHANGED[force.state], cause)] if cause else []
    if force.state in _MAY_CHANGE:
        found = (change for name in CHANGES for change in changes_of(library, document, name))
        changes += [change for change in found if change.is_coming]
    sentence = SENTENCES[force.state] + _day_that_matters(document, force.state)
    return ValidityNotice(force.state, sentence, tuple(changes))


def _day_that_matters(document: Document, state: str) -> str:
    effective, expiry = document.get("effective_date"), document.get("expiry_date")
    if state == "到期":
        return f"规划期至{document.get('period_end')}年。"
    if state == "尚未生效" and effective:
        return f"自{chinese_date(effective)}起施行。"
    if expiry and state in ("有效", "已修改", "失效"):
        return f"有效期至{chinese_date(expiry)}。"
    return ""
