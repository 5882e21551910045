"""Y103: an annual report has the six prescribed sections, in order."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text

SECTIONS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The headings of the first level."""
    if not isinstance(document.record, AnnualReportRecord):
        return
    headings = [
        (heading.text.rstrip("。"), heading.line)
        for heading in document.body.outline
        if heading.level == 2
    ]
    found = [text for text, _ in headings]
    missing = [section for section in SECTIONS if section not in found]
    complete = not missing
    for text, line in headings:
        if text not in SECTIONS:
            meant = _meant(text, missing)
            message = f"“{text}”不是年报规定的{'标题' if meant else '部分'}"
            yield in_text(document, line, message, f"改为：{meant}" if meant else "")
            missing = [section for section in missing if section != meant]
    if missing:
        quoted = "".join(f"“{section}”" for section in missing)
        yield in_text(document, 1, f"年报缺少{quoted}")
    if complete and [text for text in found if text in SECTIONS] != list(SECTIONS):
        yield in_text(document, headings[0][1], "年报六个部分的次序不对，或者有重复")


def _meant(heading: str, missing: list[str]) -> str:
    """The missing section of which a heading has the number, or else words; empty if there is none."""
    number = heading.partition("、")[0]
    by_number = (section for section in missing if section.partition("、")[0] == number)
    by_words = get_close_matches(heading, missing, n=1)
    return next(by_number, "") or next(iter(by_words), "")


RULE = DocumentRule(
    "Y103",
    Severity.ERROR,
    "年报由规定的六个部分组成，次序和标题与规定格式一致",
    "国办公开办函〔2021〕30号；domain.md §7",
    f"六个标题依次写：{'；'.join(SECTIONS)}",
    check,
    of=(AnnualReportRecord,),
)
