"""The library of a day (AS_OF): what was published later is not part of it, and nothing fails by that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.model.as_of import as_of_day
from plugins.model.library import Library
from plugins.problems import Problem, Severity
from plugins.relations.library_relations import relate
from plugins.rules.table import check_library

MakeContent = Callable[[dict[str, str]], Path]
Load = Callable[[Path], tuple[Library, list[Problem]]]

HEAD = "---\ntitle: 关于试验的通知\nissuer: [甲县人民政府]\n"
FILES = {
    "normative/2021/a.md": (
        f"{HEAD}publish_datetime: 2021-08-27 09:00\ncites: [normative/2026/b, 甲政发〔2026〕1号]\n"
        "---\n见[新文件](/normative/2026/b/)、[附件](/normative/2026/b/1.csv)、"
        "[老文件](/normative/2021/c/)和甲政发〔2026〕1号。\n"
    ),
    "normative/2021/c.md": f"{HEAD}publish_datetime: 2021-08-27 23:59\n---\n正文。\n",
    "normative/2026/b.md": (
        f"{HEAD}publish_datetime: 2026-01-05 09:00\ndoc_no: 甲政发〔2026〕1号\n"
        "repeals: [normative/2021/a]\n---\n正文。\n"
    ),
    "normative/2026/b/1.csv": "甲,乙\n",
}


@pytest.fixture
def whole(make_content: MakeContent, load: Load) -> Library:
    """All documents, not yet related."""
    library, problems = load(make_content(FILES))
    assert problems == []
    return library


def on(library: Library, day: date) -> Library:
    """The complete library of a day."""
    return relate(as_of_day(replace(library, relations=(), force={}), day))


def test_a_document_is_there_from_the_day_of_its_publication(whole: Library):
    """The whole day counts; before it the library is empty."""
    assert [d.id for d in on(whole, date(2026, 1, 4)).documents] == [
        "normative/2021/a",
        "normative/2021/c",
    ]
    assert len(on(whole, date(2026, 1, 5)).documents) == 3
    assert on(whole, date(2021, 8, 26)).documents == ()


def test_what_refers_to_a_later_document_is_no_mistake(whole: Library):
    """Its id, its number and its address are known; a wrong one is still named."""
    library = on(whole, date(2025, 12, 31))
    found = [p for p in check_library(library) if p.severity is Severity.ERROR]
    assert [p.code for p in found if p.code in {"R101", "L101", "B101"}] == []
    assert library.is_awaited("normative/2026/b")
    assert library.is_awaited("甲政发〔2026〕1号")
    assert not library.is_awaited("normative/2026/c")


def test_nothing_leads_to_a_later_document(whole: Library):
    """Neither a relation nor a link; words and a number that is written stay as they are."""
    library = on(whole, date(2025, 12, 31))
    (document, _) = library.documents
    relations = [(r.predicate, r.object) for r in library.relations_of(document)]
    assert relations == [("cites", "甲政发〔2026〕1号")]
    assert document.body.html == (
        '<p>见新文件、附件、<a href="/normative/2021/c/" rel="noopener noreferrer">老文件</a>'
        "和甲政发〔2026〕1号。</p>"
    )


def test_on_the_day_itself_everything_is_related(whole: Library):
    """Links, relations and force are those of the day."""
    before, after = on(whole, date(2026, 1, 4)), on(whole, date(2026, 1, 5))
    assert before.force["normative/2021/a"].state == "有效"
    assert after.force["normative/2021/a"].state == "废止"
    assert after.documents[0].body.html.count("<a ") == 4
    assert after.later == frozenset()


def test_a_result_of_a_later_day_is_not_shown(make_content: MakeContent, load: Load):
    """A consultation was open on a day, although its file has result and opinions by now."""
    text = (
        f"{HEAD}publish_datetime: 2026-01-05 09:00\nstart_date: 2026-01-05\nend_date: 2026-02-05\n"
        "scope: 其他\ndraft: 正文\nresult: {publish_date: 2026-02-20, received: 1, adopted: 1}\n"
        "rows: a.csv\n---\n正文。\n"
    )
    opinions = "序号,反馈人,意见内容,是否采纳,理由\n1,匿名,建议增加试验。,采纳,\n"
    files = {"consultations/2026/a.md": text, "consultations/2026/a.csv": opinions}
    library, problems = load(make_content(files))
    assert problems == []
    (before,) = on(library, date(2026, 2, 19)).documents
    (after,) = on(library, date(2026, 2, 20)).documents
    assert (before.get("result"), before.get("rows"), before.items) == (None, "", ())
    assert (after.get("result").received, after.get("rows"), len(after.items)) == (1, "a.csv", 1)


def test_without_a_day_nothing_is_left_out(whole: Library):
    """Documents of the future stay in the library of today, where rule D103 speaks of them."""
    assert not whole.as_of_given
    assert whole.later == frozenset()
    assert len(replace(whole, as_of=date(2021, 1, 1)).documents) == 3
