"""C205: the field (领域) of an item is one that the county knows (vocabulary ``disclosure-fields``)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Each unknown field once, at its first item: the list of fields is open."""
    fields = office.vocabularies.get("disclosure-fields")
    told: set[str] = set()
    for item in document.items:
        if not isinstance(item, DisclosureItem) or fields is None:
            continue
        if item.field not in fields and item.field not in told:
            told.add(item.field)
            close = get_close_matches(item.field, fields, n=1, cutoff=0.5)
            proposal = f"是不是“{close[0]}”？" if close else ""
            place = f"{office.folder}/vocabularies/disclosure-fields.yaml"
            hint = f"{proposal}新的领域加进 {place}"
            yield Finding(document.rows_source, item.line, f"没有“{item.field}”这个领域", hint)


RULE = DocumentRule(
    "C205",
    Severity.WARNING,
    "标准目录的领域写规定的名称",
    "国办发〔2019〕54号；domain.md §8",
    "对照 vocabularies/disclosure-fields.yaml，新的领域加进去",
    check,
    of=(CatalogRecord,),
)
