"""The kinds of documents: a table with a row a kind.

A new kind is a new file in this folder and a row here. Folder and address are the same word: a
document in ``content/normative/`` is published under ``/normative/``.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.kinds.faq import FaqRecord
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.notice import NoticeRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.kinds.village_affair import VillageAffairRecord


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
    Kind(
        "interpretations", InterpretationRecord, "政策解读", "document.html", "政策解读",
        "政策文件的解读，与被解读的文件互相链接。", "政策解读,图解,问答",
    ),
    Kind(
        "consultations", ConsultationRecord, "征求意见", "document.html", "征集调查",
        "正在征求意见的草案，怎样提意见，以及采纳情况。", "征求意见,意见征集,结果反馈",
    ),
    Kind(
        "decisions", DecisionRecord, "重大行政决策", "document.html", "重大决策",
        "年度重大行政决策事项目录、草案、征求意见和结果。", "重大行政决策,决策目录,公众参与",
    ),
    Kind(
        "notices", NoticeRecord, "通知公告", "document.html", "通知公告",
        "面向公众的通知、公告和公示。", "通知,公告,公示",
    ),
    Kind(
        "annual-reports", AnnualReportRecord, "政府信息公开年报", "document.html", "信息公开年报",
        "政府信息公开工作年度报告，按年度和单位集中公开。", "年度报告,信息公开年报",
    ),
    Kind(
        "services", ServiceGuideRecord, "办事指南", "document.html", "办事服务",
        "办事的依据、条件、材料、流程、地点、时间和电话。", "办事指南,公共服务,办事流程",
    ),
    Kind(
        "datasets", DatasetRecord, "开放数据", "document.html", "数据开放",
        "可以下载和再利用的公共数据，附数据项说明。", "开放数据,公共数据,数据下载",
    ),
    Kind(
        "faq", FaqRecord, "常见问题", "document.html", "政策问答",
        "常见问题和答复，注明依据的文件。", "常见问题,政策问答,咨询",
    ),
    Kind(
        "villages", VillageAffairRecord, "村务公开", "document.html", "村务公开",
        "村民委员会依法公开的村务和财务事项。", "村务公开,村级财务,阳光村务",
    ),
    Kind(
        "pages", PageRecord, "公开指南和说明", "document.html", "信息公开指南",
        "政府信息公开指南、公开制度和本网站的说明。", "政府信息公开指南,公开制度,网站说明",
    ),
)  # fmt: skip

KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}
