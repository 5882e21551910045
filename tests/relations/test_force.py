"""Force in time (有效性) follows from dates and relations: cases as documents, and a large library."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.model.site import Site
from plugins.model.timeline import timeline_of
from plugins.model.validity import validity_notice
from plugins.problems import Problem
from plugins.relations.force import compute_force
from plugins.relations.library_relations import relate
from plugins.relations.statements import with_inverses
from tests.relations.library_cases import LibraryCase, read_library_cases

MakeContent = Callable[[dict[str, str]], Path]
Load = Callable[[Path], tuple[Library, list[Problem]]]


def on_day(library: Library, day: date) -> Library:
    """The library at another day."""
    return relate(replace(library, as_of=day, relations=(), force={}))


@pytest.mark.parametrize("case", read_library_cases("force.md"), ids=lambda case: case.title)
def test_force_is_what_its_case_says(case: LibraryCase, make_content: MakeContent, load: Load):
    """Each document has the force that its case names, on each day that it names."""
    library, problems = load(make_content(case.files))
    assert problems == []
    found = []
    for line in case.expected.splitlines():
        identity, day = re.findall(r"[\w/-]+", line.removeprefix("- "))[:2]
        assert identity in library.by_id
        force = on_day(library, date.fromisoformat(day)).force.get(identity)
        told = " ".join(filter(None, (force.state, force.cause))) if force else "-"
        found.append(f"- {identity} {day} {told}")
    assert found == case.expected.splitlines()


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2022, 1, 1), ["依据本站收录的文件判断。有效期至2027年12月31日。"]),
        (
            date(2022, 6, 1),
            [
                "依据本站收录的文件判断。有效期至2027年12月31日。",
                "将于2022年7月1日由《关于试验的通知》（甲政发〔2022〕1号）修改。",
            ],
        ),
        (
            date(2023, 1, 1),
            [
                "本文件部分内容已经修改，请与修改文件一并阅读。有效期至2027年12月31日。",
                "2022年7月1日由《关于试验的通知》（甲政发〔2022〕1号）修改。",
            ],
        ),
        (
            date(2023, 5, 31),
            [
                "本文件部分内容已经修改，请与修改文件一并阅读。有效期至2027年12月31日。",
                "2022年7月1日由《关于试验的通知》（甲政发〔2022〕1号）修改。",
                "将于2023年6月1日由《关于试验的通知》废止。",
            ],
        ),
        (
            date(2023, 6, 1),
            [
                "本文件已经废止，不再作为行政管理的依据。",
                "2023年6月1日由《关于试验的通知》废止。",
            ],
        ),
    ],
)
def test_a_reader_is_told_what_changed_and_what_will(
    day: date, told: list[str], make_content: MakeContent, load: Load
):
    """The notice names the state, the document that caused it with its day, and changes to come."""
    head = "---\ntitle: 关于试验的通知\nissuer: [甲县人民政府]\npublish_datetime: "
    files = {
        "normative/2021/a.md": f"{head}2021-08-27 09:00\nexpiry_date: 2027-12-31\n---\n",
        "normative/2022/b.md": (
            f"{head}2022-05-10 09:00\ndoc_no: 甲政发〔2022〕1号\n"
            "effective_date: 2022-07-01\namends: [normative/2021/a]\n---\n"
        ),
        "normative/2023/c.md": (
            f"{head}2023-05-10 09:00\neffective_date: 2023-06-01\n"
            "repeals: [normative/2021/a]\n---\n"
        ),
    }
    library, _ = load(make_content(files))
    known = {d.id for d in library.documents if d.record.publish_datetime.date() <= day}
    shown = replace(library, documents=tuple(d for d in library.documents if d.id in known))
    at_day = on_day(shown, day)
    notice = validity_notice(at_day, at_day.by_id["normative/2021/a"])
    assert notice
    assert [notice.sentence, *(change.sentence for change in notice.changes)] == told


def chain(count: int) -> Library:
    """A library in which each document repeals the one before, and all cite the first."""
    documents = tuple(
        Document(
            f"normative/{1000 + n}/a",
            "",
            NormativeRecord(
                title="甲县试验办法",
                publish_datetime=datetime(2026, 1, 1, 9),
                issuer=(),
                sign_date=date(1000 + n % 1000, 1, 1 + n // 1000),
            ),
            Body("", (), ""),
            "",
            {},
            1,
        )
        for n in range(count)
    )
    stated = [
        relation
        for before, after in pairwise(documents)
        for relation in (
            Relation(after.id, "repeals", before.id),
            Relation(after.id, "cites", documents[0].id),
        )
    ]
    site = Site(name="甲", base_url="https://www.test.example", gazette_name="甲")
    library = Library(site, (), documents, date(2026, 11, 22))
    return replace(library, relations=tuple(with_inverses(stated, library)))


def test_work_grows_with_the_library_and_not_with_its_square(monkeypatch):
    """Ten times as many documents in one chain ask for ten times as many related documents."""
    asked = 0
    related = Library.related

    def counted(library: Library, document: Document, predicate: str) -> list[Document]:
        nonlocal asked
        found = related(library, document, predicate)
        asked += 1 + len(found)
        return found

    monkeypatch.setattr(Library, "related", counted)
    work = []
    for count in (60, 600):
        asked, library = 0, chain(count)
        library = replace(library, force=compute_force(library))
        for document in library.documents:
            timeline_of(library, document)
            asked += len(library.versions_of(document))
        work.append(asked)
    assert work[1] < 11 * work[0]
