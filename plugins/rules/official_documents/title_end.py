"""What a title ends in: the type of the document (文种), or the name of a set of provisions."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"(?:[（(〔\[【][^（()）〔〕\[\]【】]*[）)〕\]】]|[”》」\s　。，；：])+$")
_BEHIND = re.compile(r"[）)〕\]】”》」\s　。，；：]")
_LONGEST_END = 100
"""Behind its last word a title has no more characters than this."""

TYPES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要",
)  # fmt: skip
"""The 15 types (文种) of the 2012 regulation, article 8; 令 is the short form of 命令."""


def title_end(title: str) -> str:
    """The title without what stands behind its last word: （试行）, 》 and the like.

    A mark at the end, which is wrong, is the matter of rule T105.
    """
    if not _BEHIND.match(title[-1:]):
        return title
    return title[:-_LONGEST_END] + _BRACKETS.sub("", title[-_LONGEST_END:])


def document_type(title: str) -> str:
    """The type in which a title ends, empty for another end; 征求意见 and 公函 are read as a whole."""
    end = title_end(title)
    if end.endswith("令"):
        return "命令"
    if not end.endswith(TYPES) or end.endswith("征求意见"):
        return ""
    return next(name for name in TYPES if end.endswith(name))
