"""Notices (通知公告): announcements to the public that are no policy documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class NoticeRecord(OfficialRecord):
    """A notice, for instance of a recruitment, a road works, a vaccination."""

    contact: Annotated[
        str,
        Term(
            "联系方式",
            "咨询的单位和办公电话",
            "domain.md §5.1",
            "县政府办公室 0576-00000000",
            english="office to ask",
        ),
    ] = ""
