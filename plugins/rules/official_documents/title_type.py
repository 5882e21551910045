"""G101: the title of an official document ends in its type (文种) or in a name of provisions."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.official_documents.title_end import document_type, title_end
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

PROVISIONS = (
    "办法", "规定", "细则", "规则", "条例", "章程", "准则", "守则", "规程", "规范", "标准", "制度",
    "机制", "方案", "预案", "规划", "计划", "纲要", "要点", "措施", "政策", "目录", "清单", "名单",
    "名录", "指引", "指南", "导则", "分工", "安排", "解释", "说明", "指标", "流程", "体系", "公示",
    "举措", "任务", "基准", "须知", "答复",
)  # fmt: skip
"""Names under which provisions and plans are issued by an official document."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own policy documents that were not taken in later."""
    title = document.record.title
    if not isinstance(document.record, NormativeRecord) or not has_duties(document, office):
        return
    if not document_type(title) and not title_end(title).endswith(PROVISIONS):
        yield in_field(document, "title", f"标题“{title}”末尾没有文种")


RULE = DocumentRule(
    "G101",
    Severity.WARNING,
    "公文标题由发文机关名称、事由和文种组成",
    "GB/T 9704-2012 7.3.1；党政机关公文处理工作条例第八条；domain.md §1.7",
    "对照原件核对标题是否完整，末尾写“通知”“意见”等文种或者“办法”“方案”等名称",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
