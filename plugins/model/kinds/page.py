"""Plain pages (页面): the guide to disclosure, institutions, statements of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import Record
from plugins.model.kinds.term import COUNT, Term

_GUIDE = "政府信息公开条例第十二条"

Purpose = Literal["", "公开制度", "依申请公开", "无障碍声明"]
"""What the site needs a page for; the guide is known by its nine items (``disclosure_guide``)."""


@dataclass(frozen=True, kw_only=True)
class DisclosureGuide:
    """What the guide to government information (政府信息公开指南) has to say: nine items."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    classification: Annotated[
        str,
        Term(
            "信息分类",
            "政府信息怎样分类",
            _GUIDE,
            "分为机构职能、政策文件等类",
            english="how information is classified",
        ),
    ]
    arrangement: Annotated[
        str, Term("编排体系", "怎样编排", _GUIDE, "按主题和年份编排", english="how it is arranged")
    ]
    access: Annotated[
        str,
        Term(
            "获取方式", "在哪里、怎样得到", _GUIDE, "网站、查阅点、申请", english="how to obtain it"
        ),
    ]
    office: Annotated[
        str,
        Term(
            "工作机构名称",
            "公开工作机构",
            _GUIDE,
            "县政府办公室政务公开科",
            english="office in charge",
        ),
    ]
    address: Annotated[
        str, Term("办公地址", "详细地址", _GUIDE, "样例县样例路1号", english="address")
    ]
    hours: Annotated[
        str, Term("办公时间", "工作日的时间", _GUIDE, "工作日 8:30—17:00", english="office hours")
    ]
    phone: Annotated[
        str, Term("联系电话", "办公电话", _GUIDE, "0576-00000000", english="telephone")
    ]
    fax: Annotated[str, Term("传真号码", "没有的写“无”", _GUIDE, "0576-00000001", english="fax")]
    online: Annotated[
        str,
        Term(
            "互联网联系方式",
            "邮箱或者网址",
            _GUIDE,
            "gk@example.gov.cn",
            english="e-mail or web address",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class TopicSection:
    """A section of a topic (专题): its name and the documents gathered in it, in order."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[
        str, Term("栏目名称", "专题里的一个栏目", "", "政策文件", english="name of the section")
    ]
    documents: Annotated[
        tuple[str, ...],
        Term(
            "文件",
            "按先后次序，写本站文件的发文字号或者网址路径，哪一类都可以",
            "",
            "[样政发〔2026〕1号, faq/gongbao-chayue-didian]",
            english="its documents in order, by number or path",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class PageRecord(Record):
    """A page that stays and is kept up to date; with ``sections`` it is a topic (专题)."""

    folder_year: ClassVar[str] = ""

    disclosure_guide: Annotated[
        DisclosureGuide | None,
        Term(
            "公开指南",
            "页面是政府信息公开指南的，填写九项内容",
            _GUIDE,
            "{classification: 分为机构职能、政策文件等类, arrangement: 按主题和年份编排, "
            "access: 网站、查阅点、申请, office: 县政府办公室政务公开科, address: 样例县样例路1号, "
            "hours: 工作日 8:30—17:00, phone: 0576-00000000, fax: 0576-00000001, "
            "online: gk@example.gov.cn}",
            english="the nine items of the guide to disclosure",
        ),
    ] = None
    purpose: Annotated[
        Purpose,
        Term(
            "用途",
            "页面是公开制度、依申请公开或者无障碍声明的，写明；首页和“政府信息公开”栏目按它链接",
            "domain.md §4",
            "依申请公开",
            english="what the site needs the page for",
        ),
    ] = ""
    sections: Annotated[
        tuple[TopicSection, ...],
        Term(
            "专题栏目",
            "页面是专题的，分栏目列出各类文件；正文写导语",
            "",
            "[{name: 政策文件, documents: [样政发〔2026〕1号]}]",
            english="the sections of a topic",
        ),
    ] = ()
    order: Annotated[
        int,
        COUNT,
        Term("次序", "在列表中的次序，小的在前", "domain.md §4", "1", english="place in the list"),
    ] = 999
