"""Themes and issuers: which there are in a library, with which documents, under which addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from plugins.model.document import Body, Document
from plugins.model.issuers import issuers_in
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.model.site import Site
from plugins.model.themes import theme_called, themes_in

SITE = Site(name="试验", base_url="https://www.test.example", gazette_name="试验公报")
WORDS = {
    "themes": {"科技、教育": "keji-jiaoyu", "综合政务": "zonghe", "综合政务/政务公开": "gongkai"}
}
OFFICE = Organisation(
    "office",
    (
        OrganisationName("甲县人民政府办公厅", until=date(2019, 12, 31)),
        OrganisationName("甲县人民政府办公室", since=date(2020, 1, 1)),
    ),
)
BUREAU = Organisation("bureau", (OrganisationName("甲县教育局"),))
SILENT = Organisation("silent", (OrganisationName("甲县档案馆"),))


def paper(name: str, day: date, *issuers: str, theme: tuple[str, ...] = ()) -> Document:
    """A policy document."""
    record = NormativeRecord(
        title=name,
        publish_datetime=datetime(2026, 1, 1),
        issuer=issuers,
        sign_date=day,
        theme=theme,
    )
    identity = f"normative/{day.year}/{name}"
    return Document(identity, f"content/{identity}.md", record, Body("", (), ""), "", {}, 1)


def library(*documents: Document) -> Library:
    """A library of these documents."""
    bodies = (SILENT, OFFICE, BUREAU)
    return Library(SITE, bodies, documents, date(2026, 11, 22), vocabularies=WORDS)


def test_theme_has_the_address_that_is_written_beside_it() -> None:
    """A county names the address, which stays whatever becomes of the word or of its place."""
    assert theme_called(WORDS, "综合政务/政务公开").address == "gongkai"
    moved = {"themes": dict(reversed(WORDS["themes"].items()))}
    assert theme_called(moved, "综合政务/政务公开").address == "gongkai"


def test_theme_without_an_address_has_one_of_its_letters() -> None:
    """The address is ASCII, the same whatever else is in the vocabulary, and another for another word."""
    first, second = (theme_called({}, name).address for name in ("天文", "地理"))
    assert re.fullmatch("t[0-9a-f]{10}", first)
    assert first != second
    assert first == theme_called({"themes": {"地理": "", "天文": ""}}, "天文").address


def test_class_holds_the_documents_of_its_themes_once() -> None:
    """A document stands with each of its themes, and once with the class above them."""
    a = paper("a", date(2026, 1, 5), theme=("综合政务/政务公开", "综合政务/信访"))
    b = paper("b", date(2026, 1, 6), theme=("综合政务",))
    found = {theme.name: [d.id for d in own] for theme, own in themes_in(library(a, b)).items()}
    assert found == {
        "综合政务": [a.id, b.id],
        "综合政务/政务公开": [a.id],
        "综合政务/信访": [a.id],
    }


def test_themes_stand_in_the_order_of_the_vocabulary() -> None:
    """Words that are not in it come last; a theme without documents is not there."""
    names = ("综合政务/信访", "综合政务/政务公开", "综合政务", "天文")
    documents = (paper(f"n{n}", date(2026, 1, 5), theme=(name,)) for n, name in enumerate(names))
    found = [theme.name for theme in themes_in(library(*documents))]
    assert found == ["综合政务", "综合政务/政务公开", "天文", "综合政务/信访"]


def test_theme_knows_its_class() -> None:
    """大类 and 小类 are parted by a slash; a class has nothing above it."""
    theme = theme_called(WORDS, "综合政务/政务公开")
    assert (theme.title, theme.parent) == ("政务公开", "综合政务")
    assert theme_called(WORDS, theme.parent).parent == ""


def test_renamed_body_keeps_what_it_issued() -> None:
    """A body is known by the name that it bore on the day; bodies without documents are left out."""
    old = paper("old", date(2018, 5, 1), "甲县人民政府办公厅")
    new = paper("new", date(2021, 5, 1), "甲县人民政府办公室", "甲县教育局")
    wrong = paper("wrong", date(2021, 5, 1), "甲县人民政府办公厅")
    found = {
        body.id: [d.id for d in own] for body, own in issuers_in(library(old, new, wrong)).items()
    }
    assert found == {"office": [old.id, new.id], "bureau": [new.id]}


def test_body_that_is_named_twice_has_a_document_once() -> None:
    """Whoever writes an issuer twice does not double the list."""
    twice = paper("twice", date(2021, 5, 1), "甲县教育局", "甲县教育局")
    (found,) = issuers_in(library(replace(twice))).values()
    assert found == [twice]
