"""What judging costs, counted: each thing is done once, however many rules there are."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.problems import Problem
from plugins.rules.chosen_documents import FIELDS, stating, with_record
from plugins.rules.table import (
    DOCUMENT_RULES,
    LIBRARY_RULES,
    check_document,
    check_together,
    rules_of,
)
from tests.rules.test_rules import ALL_CASES, with_defaults

COUNTY = Path(__file__).resolve().parents[2] / "content"
MOST_PASSES = len(LIBRARY_RULES) // 4
"""So often all documents are gone through. What a rule needs of them is found for several at once."""

Load = Callable[[Path], tuple[Library, list[Problem]]]


class CountedText(str):
    """A text that knows how often it was cut into lines."""

    __slots__ = ("cuts",)

    def split(self, *arguments: Any, **named: Any) -> list[str]:
        """Count and split."""
        self.cuts = getattr(self, "cuts", 0) + 1
        return super().split(*arguments, **named)


class CountedDocuments(tuple[Document, ...]):
    """Documents that know how often somebody went through all of them."""

    passes = 0

    def __iter__(self) -> Iterator[Document]:
        """Count and go through."""
        self.passes += 1
        return super().__iter__()


def test_a_text_is_cut_into_lines_once(load: Load) -> None:
    """All rules together cut the text of a document into lines once."""
    library, _ = load(COUNTY)
    for document in library.documents:
        text = CountedText(document.markdown)
        list(check_document(replace(document, markdown=text), library.office))
        assert text.cuts == 1, document.id


def test_a_rule_is_asked_of_its_kinds_only(make_content: Any, load: Load) -> None:
    """Of records of another class than its own a rule would find nothing in any case of any rule."""
    for case in ALL_CASES:
        folder = make_content({p: with_defaults(p, text) for p, text in case.files.items()})
        library, _ = load(folder)
        for document in library.documents:
            asked = rules_of(type(document.record))
            for rule in DOCUMENT_RULES:
                if rule not in asked:
                    found = list(rule.check(document, library.office))
                    assert found == [], (rule.code, case.title)
        shutil.rmtree(folder)


def test_rules_of_one_kind_are_not_asked_of_another(load: Load) -> None:
    """A document is judged by fewer than two thirds of the rules: the others are of other kinds."""
    library, _ = load(COUNTY)
    for document in library.documents:
        assert len(rules_of(type(document.record))) < len(DOCUMENT_RULES) * 2 / 3, document.id


def test_all_documents_are_gone_through_a_few_times(load: Load) -> None:
    """The rules on the library go through its documents by what they say, and seldom through all."""
    library, _ = load(COUNTY)
    counted = CountedDocuments(library.documents)
    list(check_together(replace(library, documents=counted)))
    assert counted.passes <= MOST_PASSES


def test_documents_are_found_by_what_they_say(load: Load) -> None:
    """Documents with a value in a field, or of a kind, are those that going through all would find."""
    library, _ = load(COUNTY)
    for field in FIELDS:
        assert stating(library, field) == [d for d in library.documents if d.get(field)]
    either = [d for d in library.documents if d.get("amends") or d.get("doc_no")]
    assert stating(library, "amends", "doc_no") == either
    for record_class in {c for d in library.documents for c in type(d.record).__mro__[:-1]}:
        found = [d for d, _ in with_record(library, record_class)]
        assert found == [d for d in library.documents if isinstance(d.record, record_class)]
