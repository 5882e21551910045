"""The families of rules, and every rule in the order of the codes.

A new rule is a new file in the folder of its family, and a row in that folder's ``__init__.py``; a
new family is a new folder, and a row here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.office import Office
from plugins.problems import Problem
from plugins.rules import (
    addresses,
    annual_reports,
    attachments,
    bulletins,
    catalogs,
    consultations,
    datasets,
    dates,
    decisions,
    disclosure,
    interpretations,
    numbers,
    official_documents,
    organisations,
    plans,
    relations,
    review,
    service_guides,
    site,
    text,
    validity,
    villages,
    vocabularies,
)
from plugins.rules.rule import DocumentRule, Finding, LibraryRule, Rule
from plugins.rules.rule_changes import rule_of_changes


@dataclass(frozen=True, slots=True)
class Family:
    """Rules on one matter: what it is called in Chinese, and the rules by code."""

    title: str
    rules: tuple[Rule, ...]


_FAMILIES = (
    Family("政府公报", bulletins.RULES),
    Family("公开目录", catalogs.RULES),
    Family("日期和期限", dates.RULES),
    Family("公开审查", review.RULES),
    Family("公文格式", official_documents.RULES),
    Family("办事指南", service_guides.RULES),
    Family("政策解读", interpretations.RULES),
    Family("规划", plans.RULES),
    Family("政府信息公开", disclosure.RULES),
    Family("附件和链接", attachments.RULES),
    Family("文号和编号", numbers.RULES),
    Family("机构", organisations.RULES),
    Family("征求意见", consultations.RULES),
    Family("文件关系", relations.RULES),
    Family("网站", site.RULES),
    Family("正文", text.RULES),
    Family("网址", addresses.RULES),
    Family("有效性", validity.RULES),
    Family("词表", vocabularies.RULES),
    Family("重大行政决策", decisions.RULES),
    Family("开放数据", datasets.RULES),
    Family("年报", annual_reports.RULES),
    Family("村务公开", villages.RULES),
)
_CODES = [rule.code for family in _FAMILIES for rule in family.rules]

# Last stands the one that knows the codes of all others.
FAMILIES = (*_FAMILIES, Family("检查项目的调整", (rule_of_changes(_CODES),)))

RULES = tuple(sorted((r for f in FAMILIES for r in f.rules), key=lambda rule: rule.code))
DOCUMENT_RULES = tuple(rule for rule in RULES if isinstance(rule, DocumentRule))
LIBRARY_RULES = tuple(rule for rule in RULES if isinstance(rule, LibraryRule))


def check_library(library: Library) -> Iterator[Problem]:
    """Everything that the rules find."""
    for document in library.documents:
        yield from check_document(document, library.office)
    yield from check_together(library)


def check_document(document: Document, office: Office) -> Iterator[Problem]:
    """What the rules find that look at a document by itself."""
    record_class: type = type(document.record)
    for rule in rules_of(record_class):
        for found in rule.check(document, office):
            yield _problem(rule, found)


@cache
def rules_of(record_class: type) -> tuple[DocumentRule, ...]:
    """The rules that can find something in records of a class, in the order of their codes."""
    return tuple(rule for rule in DOCUMENT_RULES if issubclass(record_class, rule.of))


def judge_documents(documents: Sequence[Document], office: Office) -> list[tuple[Problem, ...]]:
    """The same for several documents, each with its own problems, in their order."""
    return [tuple(check_document(document, office)) for document in documents]


def check_together(library: Library) -> Iterator[Problem]:
    """What the rules find that look at the whole library."""
    for rule in LIBRARY_RULES:
        for found in rule.check(library):
            yield _problem(rule, found)


def _problem(rule: Rule, found: Finding) -> Problem:
    hint = found.hint or rule.hint
    return Problem(found.path, found.line, rule.code, found.message, hint, rule.severity)
