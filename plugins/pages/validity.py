"""The banner that says, before the text, whether a document may be relied on (有效性).

The states are those of domain.md §2.7, and one of plans.
"""

from __future__ import annotations

from typing import Any

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.pages.entries import link_to

NOT_A_BASIS = "不再作为行政管理的依据"

STATES = {
    "有效": ("calm", "依据本站收录的文件判断。"),
    "已修改": ("notice", "本文件部分内容已经修改，请与修改文件一并阅读。"),
    "尚未生效": ("notice", "本文件已经公布，尚未施行。"),
    "到期": ("notice", "本规划的规划期已经结束。"),
    "失效": ("stop", f"本文件已经失效，{NOT_A_BASIS}。"),
    "废止": ("stop", f"本文件已经废止，{NOT_A_BASIS}。"),
}
"""Of each state: how loud the banner is, and what a reader is told; the words alone suffice."""


def validity_banner(library: Library, document: Document) -> dict[str, Any] | None:
    """State, tone, sentence, the day that matters and the document that caused it, if any."""
    force = library.force_of(document)
    if not force.state:
        return None
    tone, sentence = STATES[force.state]
    cause = library.by_id.get(force.cause)
    return {
        "state": force.state,
        "tone": tone,
        "sentence": sentence,
        "day": _day_that_matters(document, force.state),
        "cause": link_to(library.site, cause) if cause else None,
    }


def _day_that_matters(document: Document, state: str) -> str:
    effective, expiry = document.get("effective_date"), document.get("expiry_date")
    if state == "到期":
        return f"规划期至{document.get('period_end')}年。"
    if state == "尚未生效" and effective:
        return f"自{chinese_date(effective)}起施行。"
    if state == "失效" and expiry:
        return f"有效期至{chinese_date(expiry)}。"
    return ""
