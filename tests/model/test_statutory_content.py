"""Documents by the categories of article 20 of the Regulation (法定主动公开内容)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.statutory_content import CATEGORIES, categories_of, statutory_content
from tests.filled_records import filled_library

COUNTY = filled_library()
FILLED = {document.kind.folder: document for document in COUNTY.documents}


def document_of(folder: str, **fields: object) -> Document:
    """The filled document of a kind, with other fields."""
    return replace(FILLED[folder], record=replace(FILLED[folder].record, **fields))


@pytest.mark.parametrize(
    ("document", "numbers"),
    [
        (document_of("normative", nature="行政规范性文件", theme=()), [1]),
        (document_of("normative", nature="规章", theme=("科技、教育/教育",)), [1, 11]),
        (document_of("normative", nature="其他文件", theme=("综合政务/政务公开",)), [15]),
        (document_of("planning", theme=("财政、金融、审计/财政",)), [3, 7]),
        (document_of("services", theme=()), [5]),
        (document_of("notices", theme=("市场监管、安全生产监管/标准",)), [13]),
        (document_of("notices", theme=("市场监管、安全生产监管",)), [13]),
        (document_of("notices", theme=("科技、教育",)), [15]),
        (document_of("consultations", theme=()), [15]),
        (FILLED["catalogs"], []),
        (FILLED["annual-reports"], []),
        (FILLED["pages"], []),
        (FILLED["bulletins"], []),
    ],
)
def test_category_follows_from_kind_nature_and_theme(document: Document, numbers: list[int]):
    """A document falls where these say, into several if several say so, else among the others."""
    assert [category.number for category in categories_of(document)] == numbers


def test_only_categories_with_documents_are_there_in_the_order_of_the_law():
    """An empty column is a fault, so a category appears with its first document."""
    found = statutory_content(COUNTY)
    numbers = [category.number for category, _ in found]
    assert all(documents for _, documents in found)
    assert numbers == [3, 5, 15]


def test_documents_of_a_category_stand_newest_first():
    """Whatever kind they are of."""
    plan, service = FILLED["planning"], FILLED["services"]
    older = replace(document_of("services", sign_date=date(2020, 1, 1)), id="services/2020/a")
    newer = replace(document_of("services", sign_date=date(2025, 1, 1)), id="services/2025/a")
    library = replace(COUNTY, documents=(older, plan, newer))
    (listed,) = [found for category, found in statutory_content(library) if category.number == 5]
    assert [document.id for document in listed] == [newer.id, older.id]
    assert service not in listed


def test_categories_have_names_and_numbers_of_their_own():
    """Two columns of one name or one address could not be told apart."""
    assert len({category.number for category in CATEGORIES}) == len(CATEGORIES)
    assert len({category.title for category in CATEGORIES}) == len(CATEGORIES)
    assert len({category.description for category in CATEGORIES}) == len(CATEGORIES)
    assert all(1 <= category.number <= 15 for category in CATEGORIES)
    kinds = {folder for category in CATEGORIES for folder in category.kinds}
    assert kinds <= KIND_OF_FOLDER.keys()


def test_page_is_no_information_by_itself():
    """A site of plain pages only has no statutory content."""
    record = PageRecord(title="说明", publish_datetime=datetime(2026, 11, 22, 9, 0))
    page = Document("pages/a", "content/pages/a.md", record, Body("", (), ""), "", {}, 1)
    library = Library(COUNTY.site, (), (page,), date(2026, 11, 22))
    assert statutory_content(library) == []
