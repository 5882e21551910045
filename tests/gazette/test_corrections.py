"""Corrections (更正) in print: each direction is told where the other one was printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from plugins.gazette.contents.document_book import build_documents
from plugins.gazette.contents.issue import build_issues
from plugins.model.artifact import Artifact
from plugins.model.document import Body, Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.relations.library_relations import relate
from tests.gazette.conftest import book_recipe

SITE = Site(name="样例", base_url="https://www.example.cn", gazette_name="样例县人民政府公报")
CORRECTION = (
    "更正：《样例县人民政府关于印发〈样例办法〉的通知》（样政发〔2026〕1号，刊登于2026年第1期）"
)


def _document(identity: str, record: Record) -> Document:
    body = Body("<p>正文。</p>", (), "正文。")
    return Document(identity, f"content/{identity}.md", record, body, "正文。", {}, 1)


def _decree(title: str, number: str, day: datetime, *corrects: str) -> NormativeRecord:
    return NormativeRecord(
        title=title,
        publish_datetime=day,
        issuer=("样例县人民政府",),
        doc_no=number,
        sign_date=day.date(),
        corrects=corrects,
    )


def _issue(number: int, day: date, *sections: tuple[str, tuple[str, ...]]) -> BulletinRecord:
    return BulletinRecord(
        title=f"样例县人民政府公报2026年第{number}期",
        publish_datetime=datetime(day.year, day.month, day.day, 9),
        year=2026,
        issue_no=number,
        total_no=number,
        issue_date=day,
        sections=tuple(Section(name=name, documents=names) for name, names in sections),
        sponsor="样例县人民政府办公室",
    )


FIRST = _document(
    "normative/2026/banfa",
    _decree(
        "样例县人民政府关于印发《样例办法》的通知", "样政发〔2026〕1号", datetime(2026, 1, 5, 9)
    ),
)
CORRECTING = _document(
    "normative/2026/gengzheng",
    _decree("关于更正样例办法的公告", "样政发〔2026〕9号", datetime(2026, 3, 2, 9), FIRST.id),
)
ONE = _document("bulletins/2026/one", _issue(1, date(2026, 1, 31), ("县政府文件", (FIRST.id,))))
TWO = _document(
    "bulletins/2026/two", _issue(2, date(2026, 3, 31), ("更正", (CORRECTING.id, FIRST.id)))
)


def _library(*documents: Document) -> Library:
    return relate(Library(SITE, (), documents, date(2026, 11, 22)))


def _by_path(artifacts: list[Artifact]) -> dict[str, dict[str, Any]]:
    return {artifact.path.split("/")[2]: dict(artifact.inputs) for artifact in artifacts}


BEFORE = _library(FIRST, ONE)
AFTER = _library(FIRST, ONE, CORRECTING, TWO)


def test_correction_names_what_it_corrects_and_its_issue() -> None:
    """The book of a correction says title, number and issue; titles in it have inner marks."""
    books = _by_path(build_documents(AFTER))
    assert books["gengzheng"]["document"]["corrections"] == [CORRECTION]
    printed = _by_path(build_issues(AFTER))["two"]["sections"][0]["documents"][0]
    assert (printed["corrections"], printed["reprint"]) == ([CORRECTION], [])
    assert CORRECTION in book_recipe().render_html(_by_path(build_issues(AFTER))["two"])
    assert CORRECTION in book_recipe("document_pdf").render_html(books["gengzheng"])


def test_document_that_is_printed_anew_says_where_it_stood_and_why() -> None:
    """What an issue reprints after a correction names the first issue and the correction."""
    reprinted = _by_path(build_issues(AFTER))["two"]["sections"][0]["documents"][1]
    note = "《关于更正样例办法的公告》（样政发〔2026〕9号，刊登于2026年第2期）。"
    assert reprinted["reprint"] == [f"更正后重新刊登，原刊登于2026年第1期；{note}"]
    assert note in book_recipe().render_html(_by_path(build_issues(AFTER))["two"])


def test_printed_book_does_not_change_when_it_is_corrected_later() -> None:
    """The issue and the book of a corrected document stay what they were, byte for byte."""
    assert _by_path(build_issues(AFTER))["one"] == _by_path(build_issues(BEFORE))["one"]
    before, after = (_by_path(build_documents(own))["banfa"] for own in (BEFORE, AFTER))
    assert after == before


def test_correction_names_no_issue_that_came_out_after_it() -> None:
    """What had not been printed on the day of the correction is not in its book later."""
    late = replace(ONE, record=_issue(1, date(2026, 5, 31), ("县政府文件", (FIRST.id,))))
    book = _by_path(build_documents(_library(FIRST, CORRECTING, late)))["gengzheng"]
    assert book["document"]["corrections"] == [CORRECTION.replace("，刊登于2026年第1期", "")]
