"""Interpretations (政策解读): what a policy document means, from the body that drafted it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import Term, ValuesOf


@dataclass(frozen=True, kw_only=True)
class InterpretationRecord(IssuedRecord):
    """An interpretation; ``issuer`` is the body that interprets (谁起草谁解读)."""

    interprets: Annotated[
        tuple[str, ...],
        Term(
            "解读的文件",
            "写发文字号或者网址路径",
            "domain.md §10",
            "[normative/2026/ybf-2026-1]",
            english="the documents that are interpreted",
        ),
    ]
    form: Annotated[
        tuple[str, ...],
        ValuesOf("interpretation-forms"),
        Term(
            "解读形式",
            "文字、图解、视频等，可以有几种",
            "domain.md §10",
            "[文字]",
            english="forms of the interpretation",
        ),
    ]
    interpreter: Annotated[
        str,
        Term(
            "解读人",
            "解读的处室或者公开身份的解读人",
            "domain.md §10",
            "县政府办公室政务公开科",
            english="who interprets",
        ),
    ] = ""
    phone: Annotated[
        str,
        Term(
            "咨询电话",
            "公众咨询用的办公电话",
            "domain.md §10",
            "0576-00000000",
            english="office telephone for questions",
        ),
    ] = ""
