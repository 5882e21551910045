"""法定主动公开内容: documents by the 15 categories of article 20 of the Regulation (domain.md §3).

A document falls into a category by its kind, by its nature or by its theme (主题分类); into several
where these say so, and into 其他 where nothing does. Categories that neither a kind nor a theme can
tell (处罚、收费、采购) stay empty, and what is empty is not shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.library import Library, once_a_library


@dataclass(frozen=True, slots=True)
class Category:
    """A category of article 20: its number there (1 to 15), its name as a column, what it holds.

    ``kinds`` are folders of kinds, ``natures`` values of the field ``nature``; ``themes`` are themes,
    of which one without ``/`` stands for all below it.
    """

    number: int
    title: str
    description: str
    kinds: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


OTHERS = Category(15, "其他法定信息", "法律、法规、规章和国家有关规定规定应当主动公开的其他信息。")

CATEGORIES = (
    Category(1, "规章和规范性文件", "规章和行政规范性文件，标明是否有效。",
             natures=("规章", "行政规范性文件")),
    Category(2, "机构职能", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名。", themes=("机构",)),
    Category(3, "规划信息", "国民经济和社会发展规划、专项规划、区域规划和相关政策。",
             kinds=("planning",)),
    Category(4, "统计信息", "国民经济和社会发展统计信息。",
             themes=("国民经济管理、国有资产监管/统计",)),
    Category(5, "行政许可和服务事项", "办理行政许可和其他对外管理服务事项的依据、条件、程序和结果。",
             kinds=("services",)),
    Category(7, "财政预算、决算", "财政预算、决算信息。", themes=("财政、金融、审计/财政",)),
    Category(10, "重大建设项目", "重大建设项目的批准和实施情况。",
             themes=("国民经济管理、国有资产监管/重大建设项目",)),
    Category(11, "重点民生", "扶贫、教育、医疗、社会保障、促进就业的政策、措施和实施情况。",
             themes=("民政、扶贫、救灾/扶贫", "民政、扶贫、救灾/社会福利", "科技、教育/教育",
                     "卫生、体育/卫生", "卫生、体育/医药管理", "劳动、人事、监察/社会保障",
                     "劳动、人事、监察/劳动就业")),
    Category(12, "应急管理", "突发公共事件的应急预案、预警信息和应对情况。",
             themes=("综合政务/应急管理", "民政、扶贫、救灾/减灾救灾")),
    Category(13, "监督检查", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况。",
             themes=("城乡建设、环境保护/环境监测、保护与治理", "市场监管、安全生产监管")),
    Category(14, "招考录用", "公务员招考的职位、名额、报考条件和录用结果。",
             themes=("劳动、人事、监察/人事工作",)),
    OTHERS,
)  # fmt: skip
"""The categories that can be told, by their numbers in article 20."""

_ELSEWHERE = {"catalogs", "annual-reports", "pages"}
"""Kinds that are entries of the column 政府信息公开 themselves."""


@once_a_library
def statutory_content(library: Library) -> list[tuple[Category, list[Document]]]:
    """The categories that have documents, each with its documents, newest first."""
    found: dict[int, list[Document]] = {}
    for kind in library.kinds:
        for document in library.of_kind(kind.folder):
            for category in categories_of(document):
                found.setdefault(category.number, []).append(document)
    return [
        (category, sorted(found[category.number], key=_place))
        for category in CATEGORIES
        if category.number in found
    ]


def categories_of(document: Document) -> tuple[Category, ...]:
    """The categories of a document; none for what is no information of a body by itself."""
    if not isinstance(document.record, IssuedRecord) or document.kind.folder in _ELSEWHERE:
        return ()
    return tuple(c for c in CATEGORIES if _holds(c, document)) or (OTHERS,)


def _holds(category: Category, document: Document) -> bool:
    return (
        document.kind.folder in category.kinds
        or document.get("nature", "") in category.natures
        or any(_is_below(theme, category.themes) for theme in document.get("theme", ()))
    )


def _is_below(theme: str, themes: tuple[str, ...]) -> bool:
    return theme in themes or theme.partition("/")[0] in themes


def _place(document: Document) -> tuple[int, str]:
    return -document.date.toordinal(), document.id
