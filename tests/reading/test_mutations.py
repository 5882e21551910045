"""Bad input gets clear problems and never a traceback, in bounded time; what passes can be built.

A few hundred files gone wrong are looked at in every run, and tens of thousands with ``--nightly``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.model.kinds import KIND_OF_FOLDER, KINDS
from plugins.problems import Problem
from plugins.reading.front_matter import parse_front_matter
from plugins.reading.markdown_text import render_body
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile
from tests.reading.fragments import FRAGMENTS
from tests.reading.minimal_documents import front_matter
from tests.reading.mutated_content import Seed, Workbench, make_everything, mutations, seeds
from tests.reading.mutators import NASTY, VALUES

FEW, MANY = 400, 20_000
BUILT_OF_FEW, BUILT_OF_MANY = 4, 10
"""Of libraries that may be published, every so many is built."""


def look_at(count: int, chance: int, built_every: int, folder: Path) -> tuple[int, list[str]]:
    """Look at so many mutations: how many pass and are built, and what went wrong."""
    bench = Workbench(folder)
    passed, wrong = 0, []
    for name, seed, data in mutations(chance, count):
        bench.lay_out(seed, data)
        try:
            library, may_be_published, _ = bench.check()
            passed += may_be_published
            if library and may_be_published and passed % built_every == 0:
                make_everything(library)
        except Exception as error:  # whatever it is, the others are looked at too
            wrong.append(f"{name}: {type(error).__name__}: {error}"[:500])
    return passed // built_every, wrong


def test_files_gone_wrong_get_problems_and_no_traceback(tmp_path: Path) -> None:
    """Every mutation gives a library or problems in words, with a line that there is, and in time."""
    built, wrong = look_at(FEW, 1, BUILT_OF_FEW, tmp_path)
    assert wrong == []
    assert built >= 10


@pytest.mark.nightly
@pytest.mark.parametrize("chance", range(4))
def test_very_many_files_gone_wrong(chance: int, tmp_path: Path) -> None:
    """The same for tens of thousands, other ones; hundreds of those that pass are built."""
    built, wrong = look_at(MANY // 4, 100 + chance, BUILT_OF_MANY, tmp_path)
    assert wrong == []
    assert built >= 50


def test_every_kind_is_among_the_seeds() -> None:
    """Documents of all kinds go wrong, and the files of the site, its tables and vocabularies."""
    targets = [seed.target for seed in seeds()]
    assert {target.split("/", 1)[0] for target in targets} >= {kind.folder for kind in KINDS}
    assert {"site.yaml", "organisations.yaml"} <= set(targets)
    assert any(target.endswith(".csv") for target in targets)


NORMATIVE = KIND_OF_FOLDER["normative"]


def normative(body: str, *lines: str, title: str = "甲") -> Seed:
    """A small right document with these lines, this text, and this title."""
    (seed,) = [s for s in seeds() if s.target == "normative/2026/jzf-2026-1.md"]
    head = front_matter(NORMATIVE, [f'title: "{title}"', *lines], without="title")
    text = f"{head}{body}\n"
    return Seed({**seed.files, seed.target: text.encode()}, seed.target)


FOUND = {
    "brackets that are never closed": normative("[" * 8000),
    "pictures that are never closed": normative("![" * 8000),
    "links that are never closed": normative("[甲](" * 8000),
    "sections of character data": normative("<![CDATA[" * 3000),
    "a row of strokes": normative("- " * 3000 + "甲"),
    "quotations in quotations": normative("> " * 3000 + "甲"),
    "lists in lists": normative("".join(" " * 4 * n + "- 甲\n" for n in range(300))),
    "lists and quotations in turn": normative("- > " * 1000 + "甲"),
    "an article of thousands of digits": normative(f"第{'9' * 5000}条 甲"),
    "an article of thousands of numerals": normative(f"第{'九' * 5000}条 甲"),
    "a paragraph of thousands of numerals": normative(f"{'九' * 5000}、甲"),
    "thousands of headings of one name": normative("一、甲\n\n" * 2000),
    "tags that are begun and not closed": normative("<a " * 8000),
    "parentheses that are never closed": normative("（" * 8000),
    "a title of remarks": normative("甲", title="".join(f"[{n}]" for n in range(2000))),
    "a title of spaces": normative("甲", title="甲" + " " * 6000 + "乙"),
    "a title of links": normative("甲", title="[甲](" * 3000),
    "brackets in brackets in a field": normative("甲", "summary: " + "[" * 30_000),
    "strokes upon strokes in a field": normative("甲", "cites: " + "- " * 31_000),
    "a list in a list in a list": normative("甲", "cites:", "  " + "- " * 31_000 + "甲"),
    "question marks upon question marks": normative("甲", "? " * 31_000),
    "a line separator in a field": normative("甲", 'summary: "甲\u2028乙"', "theme: [甲]"),
    "a next line in a field": normative("甲", 'summary: "甲\x85乙"', "theme: [甲]"),
    "a control character": normative("甲", "summary: 甲\x07"),
    "a hidden control character": normative("甲", 'summary: "甲\\x00\\x07乙"'),
    "a name of many lines": normative("甲", '"甲\\n乙": 丙'),
}
"""What went wrong at some time, by name."""


@pytest.mark.parametrize("name", FOUND)
def test_what_went_wrong_once(name: str, tmp_path: Path) -> None:
    """Files that once ended a build with a traceback, or never let it end."""
    bench = Workbench(tmp_path)
    bench.lay_out(FOUND[name], FOUND[name].files[FOUND[name].target])
    library, may_be_published, _ = bench.check()
    if library and may_be_published:
        make_everything(library)


def test_a_file_name_longer_than_a_disk_takes(tmp_path: Path) -> None:
    """A CSV file cannot be looked for under a name of thousands of characters, and is not there."""
    (seed,) = [s for s in seeds() if s.target.startswith("annual-reports/2026/") and _is_short(s)]
    text = seed.files[seed.target].decode().replace("nianbao-2026.csv", "nianbao" * 900 + ".csv")
    bench = Workbench(tmp_path)
    bench.lay_out(seed, text.encode())
    _, problems, _ = bench.look()
    (missing,) = [problem for problem in problems if problem.code == "C104"]
    assert len(missing.message) < 120


def _is_short(seed: Seed) -> bool:
    return seed.target.endswith("a.md") and b"summary" not in seed.files[seed.target]


FILE = SourceFile(Path("a.md"), "a.md", "content/a.md")
LINES = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*NASTY, *VALUES, "title", "review", "date", "甲"]), max_size=8).map(
        "".join
    ),
)


@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(folder=st.sampled_from([kind.folder for kind in KINDS]), lines=st.lists(LINES, max_size=6))
def test_any_text_between_the_strokes_is_a_record_or_problems(
    folder: str, lines: list[str]
) -> None:
    """Whatever lines stand beside the right ones, each problem names a line of the file."""
    text = front_matter(KIND_OF_FOLDER[folder], lines) + "甲\n"
    found = parse_front_matter(FILE, text)
    parsed: object = found
    if not isinstance(found, Problem):
        parsed = parse_record(KIND_OF_FOLDER[folder].record, FILE, found.fields)
    problems = [parsed] if isinstance(parsed, Problem) else parsed
    for problem in problems if isinstance(problems, list) else []:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert len(problem.message) < 300


VALUE = st.recursive(
    st.sampled_from(VALUES) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(
            st.tuples(st.sampled_from(["name", "file", "title", "date", "made", "甲"]), inner),
            max_size=3,
        ).map(lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}")
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), folder=st.sampled_from([kind.folder for kind in KINDS]))
def test_any_value_of_a_field_is_taken_or_refused(data: st.DataObject, folder: str) -> None:
    """Where a value of any form stands for any field, it is taken, or it is told once."""
    kind = KIND_OF_FOLDER[folder]
    record: type = kind.record
    name = data.draw(st.sampled_from(sorted(record.__dataclass_fields__)))  # type: ignore[attr-defined]
    value = data.draw(VALUE)
    found = parse_front_matter(FILE, front_matter(kind, [f"{name}: {value}"], without=name))
    parsed: object = found
    if not isinstance(found, Problem):
        parsed = parse_record(record, FILE, found.fields)
    if isinstance(parsed, list):
        assert parsed
        assert len({(p.line, p.code, p.message) for p in parsed}) == len(parsed)


@settings(max_examples=150, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from(FRAGMENTS), st.integers(0, 40)).map(lambda pair: pair[0](pair[1]))
        | st.text(max_size=40)
        | st.sampled_from(NASTY),
        max_size=5,
    )
)
def test_any_text_becomes_a_body(parts: list[str]) -> None:
    """Whatever fragments stand in a text, it has HTML, and its headings and links have lines."""
    text = "\n".join(parts)
    body = render_body(text)
    last = text.count("\n") + 1
    assert all(1 <= heading.line <= last for heading in body.outline)
    assert all(1 <= link.line <= last for link in body.links)
