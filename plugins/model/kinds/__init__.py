"""The kinds of documents: a table with a row a kind.

A new kind is a new file in this folder and a row here. Folder and address are the same word: a
document in ``content/normative/`` is published under ``/normative/``.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document and the column (栏目) in which readers find it.

    ``column_type``, ``description`` and ``keywords`` are the column's meta tags (domain.md §5.1).
    """

    folder: str
    record: type[Record]
    title: str
    template: str
    column_type: str
    description: str
    keywords: str


KINDS = (
    Kind(
        "bulletins", BulletinRecord, "政府公报", "bulletin.html", "政府公报",
        "按期查阅政府公报，在线阅读或者下载整期电子版。", "政府公报,电子公报,掌上公报",
    ),
    Kind(
        "normative", NormativeRecord, "政策文件", "document.html", "政策文件",
        "行政规范性文件和其他政策文件全文，标明是否有效。", "政策文件,行政规范性文件,有效性",
    ),
    Kind(
        "planning", PlanningRecord, "规划计划", "document.html", "规划计划",
        "发展规划、专项规划、空间规划、区域规划和年度计划，集中公开。", "规划,计划,历史规划",
    ),
    Kind(
        "catalogs", CatalogRecord, "公开目录", "catalog.html", "信息公开目录",
        "政务公开事项标准目录等目录，可在线查阅，也可下载数据。", "政务公开目录,标准目录,开放数据",
    ),
)  # fmt: skip

KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}
