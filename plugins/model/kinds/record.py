"""Record: the fields that every kind of document has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.row import Row
from plugins.model.kinds.term import Term, ValuesOf


@dataclass(frozen=True, kw_only=True)
class ListedAttachment:
    """An attachment (附件) as the document lists it: the file and its title."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    file: Annotated[
        str,
        Term(
            "文件名",
            "附件文件夹里的文件名",
            "GB/T 9704 7.3.4",
            "gongkai-shixiang.xlsx",
            english="file name in the folder of attachments",
        ),
    ]
    title: Annotated[
        str,
        Term(
            "附件名称",
            "与正文后的附件说明一字不差",
            "GB/T 9704 7.3.4",
            "公开事项清单",
            english="title of the attachment",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Review:
    """The review before publication (公开前的保密审查): article 17 of the Regulation."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    reviewer: Annotated[
        str,
        Term(
            "审查单位",
            "审查的机构或者岗位，不写个人",
            "条例第十七条",
            "县政府办公室政务公开科",
            english="office that reviewed",
        ),
    ]
    date: Annotated[
        date,
        Term(
            "审查日期", "审查结束的日期", "条例第十七条", "2026-11-19", english="date of the review"
        ),
    ]
    basis: Annotated[
        str,
        Term(
            "审查结论",
            "依据和结论",
            "条例第十七条",
            "不涉及国家秘密，可以公开",
            english="result of the review",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Record:
    """The typed front matter of a document; each kind adds its own fields.

    ``__pydantic_config__`` refuses unknown fields: a misspelt field must not be lost silently.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": False}
    folder_year: ClassVar[str] = "publish_datetime"
    """The field whose year names the folder of a document; empty where none does."""

    title: Annotated[
        str,
        Term(
            "标题",
            "文件标题，与正式文件一字不差",
            "GB/T 9704 7.3.1",
            "关于……的通知",
            english="title",
        ),
    ]
    publish_datetime: Annotated[
        datetime,
        Term(
            "发布时间",
            "在本网站公开的日期和时间，24 小时制",
            "domain.md §5.1",
            "2026-11-22 09:00",
            english="time of publication on this site",
        ),
    ]
    summary: Annotated[
        str,
        Term(
            "内容概述",
            "一两句话说明内容",
            "政府信息公开条例第十二条",
            "明确今年政务公开重点。",
            english="summary",
        ),
    ] = ""
    keywords: Annotated[
        tuple[str, ...],
        Term("关键词", "便于查找的词", "domain.md §2.5", "[政务公开]", english="keywords"),
    ] = ()
    source: Annotated[
        str,
        Term(
            "来源",
            "稿件来源；转载的写明原发布单位",
            "domain.md §5.1",
            "样例县人民政府办公室",
            english="source",
        ),
    ] = ""
    attachments: Annotated[
        tuple[ListedAttachment, ...],
        Term(
            "附件",
            "附件的文件名和名称，按附件说明的次序",
            "GB/T 9704 7.3.4",
            "[{file: qingdan.xlsx, title: 公开事项清单}]",
            english="attachments with their titles",
        ),
    ] = ()
    sample: Annotated[
        bool,
        Term(
            "样例",
            "样例内容写 true，页面会醒目标明，不得冒充真实文件",
            "",
            "true",
            english="a sample, no real document",
        ),
    ] = False

    @classmethod
    def row_class(cls) -> type[Row] | None:
        """What a row of the CSV file beside the document is; None for a kind that has no such file."""
        return None


@dataclass(frozen=True, kw_only=True)
class IssuedRecord(Record):
    """A record for which a body answers: who issued it, its number in the catalog, its review."""

    issuer: Annotated[
        tuple[str, ...],
        Term(
            "发文机关",
            "全称或规范化简称；联合发文的主办机关排第一",
            "条例第十条",
            "[浙江省人民政府办公厅]",
            english="issuing bodies, the leading one first",
        ),
    ]
    index_no: Annotated[
        str,
        Term(
            "索引号",
            "公开目录中的编号，发布后不再改变",
            "条例第十二条",
            "11330881002630911A/2025-161507",
            english="index number",
        ),
    ] = ""
    sign_date: Annotated[
        date | None,
        Term(
            "成文日期",
            "签发或者通过的日期",
            "GB/T 9704 7.3.5.4",
            "2021-08-25",
            english="date of signature",
        ),
    ] = None
    theme: Annotated[
        tuple[str, ...],
        ValuesOf("themes"),
        Term(
            "主题分类",
            "大类与小类用 / 分开",
            "domain.md §2.6",
            "[综合政务/政务公开]",
            english="subject",
        ),
    ] = ()
    openness: Annotated[
        str,
        ValuesOf("openness"),
        Term("公开方式", "主动公开等", "domain.md §2.5", "主动公开", english="way of disclosure"),
    ] = "主动公开"
    review: Annotated[
        Review | None,
        Term(
            "公开审查",
            "公开前由谁、在哪天、按什么审查",
            "政府信息公开条例第十七条",
            "{reviewer: 县政府办公室政务公开科, date: 2026-11-19, basis: 可以公开}",
            english="review before publication",
        ),
    ] = None
    backfilled: Annotated[
        bool,
        Term(
            "补录",
            "公开期限已过、后来补录的历史文件写 true",
            "domain.md §14 第24项",
            "true",
            english="an old document entered later",
        ),
    ] = False
    late_reason: Annotated[
        str,
        Term(
            "逾期公开说明",
            "超过二十个工作日才公开的，写明理由",
            "条例第二十六条",
            "法律另有规定",
            english="reason for publishing late",
        ),
    ] = ""
    editor_note: Annotated[
        str,
        Term(
            "编者说明",
            "本站对文本的说明，显示在正文之前",
            "",
            "本文为繁体文本。",
            english="note of this site before the text",
        ),
    ] = ""
    based_on: Annotated[
        tuple[str, ...],
        Term(
            "依据",
            "本文件依据的文件：发文字号或网址路径",
            "ELI based_on",
            "[国办发〔2019〕54号]",
            english="documents that it is based on",
        ),
    ] = ()
    cites: Annotated[
        tuple[str, ...],
        Term(
            "引用",
            "本文件引用的文件",
            "ELI cites",
            "[浙政办发〔2018〕112号]",
            english="documents that it cites",
        ),
    ] = ()


Level = Literal["国家级", "省级", "市级", "县级", "乡级"]
"""The levels of government."""
