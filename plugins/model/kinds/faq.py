"""Frequently asked questions (常见问题): a question, and the answer with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class FaqRecord(IssuedRecord):
    """A question: ``title`` is the question, the text the answer, ``based_on`` where it stands."""

    folder_year: ClassVar[str] = ""

    updated_date: Annotated[
        date | None,
        Term(
            "核对日期",
            "最近一次核对答案的日期",
            "domain.md §14 第9项",
            "2026-11-20",
            english="date on which the answer was last checked",
        ),
    ] = None
    phone: Annotated[
        str,
        Term(
            "咨询电话",
            "还有疑问时打的办公电话",
            "domain.md §14 第9项",
            "0576-00000000",
            english="office telephone",
        ),
    ] = ""
