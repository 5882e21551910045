"""An issue (期) of the gazette (政府公报)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from plugins.model.kinds.record import Record
from plugins.model.kinds.term import COUNT, YEAR, Term


@dataclass(frozen=True, kw_only=True)
class Section:
    """A section (栏目) of an issue: its name and the documents that stand in it, in order."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[
        str,
        Term(
            "栏目名称",
            "目录中的栏目",
            "domain.md §9",
            "省政府办公厅文件",
            english="name of the section",
        ),
    ]
    documents: Annotated[
        tuple[str, ...],
        Term(
            "文件",
            "按刊登顺序，写文件的网址路径",
            "domain.md §9",
            "[normative/2020/zzbf-2020-16]",
            english="its documents in the order of print, by path",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class BulletinRecord(Record):
    """An issue of the gazette: its number in the year (期) and since the first issue (总期)."""

    folder_year: ClassVar[str] = "year"

    year: Annotated[
        int, YEAR, Term("年份", "四位年份", "domain.md §9", "2026", english="year of the issue")
    ]
    issue_no: Annotated[
        int,
        COUNT,
        Term(
            "期",
            "本年第几期，每年从 1 开始",
            "domain.md §9",
            "1",
            english="number of the issue in the year, from 1",
        ),
    ]
    total_no: Annotated[
        int,
        COUNT,
        Term(
            "总期",
            "创刊以来第几期，只增不减",
            "domain.md §9",
            "1",
            english="number of the issue since the first one",
        ),
    ]
    issue_date: Annotated[
        date,
        Term(
            "出版日期", "本期出版的日期", "domain.md §9", "2026-11-22", english="date of the issue"
        ),
    ]
    sections: Annotated[
        tuple[Section, ...],
        Term(
            "栏目",
            "本期目录，按栏目排列",
            "domain.md §9",
            "[{name: 省政府办公厅文件, documents: [normative/2020/zzbf-2020-16]}]",
            english="the contents, by section",
        ),
    ]
    sponsor: Annotated[
        str,
        Term(
            "主办", "主办单位", "domain.md §9", "样例县人民政府办公室", english="sponsoring office"
        ),
    ]
    supervisor: Annotated[
        str, Term("主管", "主管单位", "domain.md §9", "样例县人民政府", english="supervising body")
    ] = ""
    editor: Annotated[
        str,
        Term(
            "编辑",
            "编辑单位",
            "domain.md §9",
            "《样例县人民政府公报》编辑部",
            english="editing office",
        ),
    ] = ""
