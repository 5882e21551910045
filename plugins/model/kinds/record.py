"""Record: the fields that every kind of document has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar

from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class Record:
    """The typed front matter of a document; each kind adds its own fields.

    ``__pydantic_config__`` refuses unknown fields: a misspelt field must not be lost silently.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": False}

    title: Annotated[
        str, Term("标题", "文件标题，与正式文件一字不差", "GB/T 9704 7.3.1", "关于……的通知")
    ]
    publish_datetime: Annotated[
        datetime,
        Term(
            "发布时间", "在本网站公开的日期和时间，24 小时制", "domain.md §5.1", "2026-11-22 09:00"
        ),
    ]
    summary: Annotated[
        str,
        Term("内容概述", "一两句话说明内容", "政府信息公开条例第十二条", "明确今年政务公开重点。"),
    ] = ""
    keywords: Annotated[
        tuple[str, ...], Term("关键词", "便于查找的词", "domain.md §2.5", "[政务公开]")
    ] = ()
    source: Annotated[
        str,
        Term("来源", "稿件来源；转载的写明原发布单位", "domain.md §5.1", "样例县人民政府办公室"),
    ] = ""
    sample: Annotated[
        bool, Term("样例", "样例内容写 true，页面会醒目标明，不得冒充真实文件", "", "true")
    ] = False
