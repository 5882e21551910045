"""What a reader is told of a document's force in time (有效性): the states of domain.md §2.7.

The page shows it before the text, and the search finds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.library import Library

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


@dataclass(frozen=True, slots=True)
class ValidityNotice:
    """``state``, what is said of it, and the document that caused it, if that is here."""

    state: str
    sentence: str
    cause: Document | None


def validity_notice(library: Library, document: Document) -> ValidityNotice | None:
    """The notice for a document, with the day that matters; None for what has no force."""
    force = library.force_of(document)
    if not force.state:
        return None
    sentence = SENTENCES[force.state] + _day_that_matters(document, force.state)
    return ValidityNotice(force.state, sentence, library.by_id.get(force.cause))


def _day_that_matters(document: Document, state: str) -> str:
    effective, expiry = document.get("effective_date"), document.get("expiry_date")
    if state == "到期":
        return f"规划期至{document.get('period_end')}年。"
    if state == "尚未生效" and effective:
        return f"自{chinese_date(effective)}起施行。"
    if state == "失效" and expiry:
        return f"有效期至{chinese_date(expiry)}。"
    return ""
