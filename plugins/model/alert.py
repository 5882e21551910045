"""Alert: what everybody has to know now, on the home page and within its days only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class Alert:
    """The urgent notice (紧急通知) of a site; both of its days count."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    text: Annotated[
        str,
        Term(
            "内容",
            "一两句话，写清什么事、怎么办",
            "",
            "台风蓝色预警：今晚请尽量不要外出。",
            english="what everybody has to know",
        ),
    ]
    since: Annotated[
        date, Term("开始日期", "从这一天起显示", "", "2026-11-22", english="first day")
    ]
    until: Annotated[
        date, Term("结束日期", "显示到这一天为止", "", "2026-11-24", english="last day")
    ]
    link: Annotated[
        str,
        Term(
            "链接",
            "详细内容的网址：本站的路径，或者完整的网址",
            "",
            "/notices/2026/taifeng/",
            english="where to read more",
        ),
    ] = ""

    def is_shown(self, day: date) -> bool:
        """Whether it stands on the home page of that day."""
        return self.since <= day <= self.until
