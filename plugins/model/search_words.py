"""Search words: which words mean the same, and what an office puts before the results (search.yaml).

The search itself finds exactly the words that a reader types. Synonyms are only offered beside them,
and recommended documents stand apart from the results.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plugins.model.kinds.term import Term

SHORTEST = 2
"""How many characters a word has at least: a single one stands in half of all queries."""


@dataclass(frozen=True, kw_only=True)
class Pinned:
    """Documents that answer what a reader asks for, and the words by which that is known."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    words: Annotated[
        tuple[str, ...],
        Term(
            "词",
            "读者输入的内容里含有其中一个，就显示推荐",
            "",
            "[看公报, 查阅公报]",
            english="shown when a query contains one of these",
        ),
    ]
    documents: Annotated[
        tuple[str, ...],
        Term(
            "文件",
            "推荐的本站文件，写发文字号或者网址路径，按显示的次序",
            "",
            "[services/gongbao-chayue]",
            english="documents that are here, in order",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class SearchWords:
    """The whole of search.yaml."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    synonyms: Annotated[
        tuple[tuple[str, ...], ...],
        Term(
            "近义词",
            "一组一行；搜其中一个词时，其余的作为相关的词列出",
            "",
            "[[惠民, 惠农, 补贴], [老年人, 老人]]",
            english="groups of words that mean the same",
        ),
    ] = ()
    pinned: Annotated[
        tuple[Pinned, ...],
        Term(
            "推荐",
            "排在搜索结果前面的文件",
            "",
            "[{words: [看公报], documents: [services/gongbao-chayue]}]",
            english="documents that stand before the results",
        ),
    ] = ()
