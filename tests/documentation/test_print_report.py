"""The benchmark of print: what it sets, what it starts, and what it writes of it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from itertools import islice
from pathlib import Path

import pypdfium2
import pytest

from docs.reports.own_books import OwnPress
from docs.reports.print_content import Amount, sample_documents
from docs.reports.print_figures import Machine, Measured, render_figures, with_figures
from docs.reports.print_report import DOCUMENT, ISSUE, THEME, TYPST_SOURCES, Effort, works_of
from docs.reports.print_runs import Run, Work, page_count, run
from docs.reports.typst_books import TypstPress
from plugins.gazette.books import BOOKS
from plugins.gazette.faces.faces import faces_of
from plugins.gazette.recipe import BookRecipe
from plugins.importing.laws import Law
from plugins.model.artifact import Artifact
from plugins.reading.content_library import read_library

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
ARTICLE = "样例单位应当按照本规定“公开”信息，写明 C:\\样例 的位置。"
LAW = Law(
    "规章/样例规定(2020-01-01).md",
    "样例规定",
    date(2020, 1, 1),
    (),
    "\n".join(f"第{number}条　{ARTICLE}" for number in "一二三四五六七八九" * 6),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Artifact:
    """The document PDF of the sample county with the most text that has a signature."""
    library = read_library(CONTENT, tmp_path_factory.mktemp("cache"), as_of=None).library
    build = next(book.build for book in BOOKS if book.name == DOCUMENT)
    return max(
        (made for made in build(library) if made.inputs["document"]["signature"]),
        key=lambda made: len(str(made.inputs["document"])),
    )


def test_sample_documents_are_equal_in_length_and_go_on_without_end() -> None:
    """Each document has about the same text, its own number, and is marked as a sample."""
    pages = list(islice(sample_documents([LAW]), 20))
    assert len({page.fields["doc_no"] for page in pages}) == 20
    assert all(page.fields["sample"] for page in pages)
    lengths = [len(page.text) for page in pages]
    assert min(lengths) > 300
    assert max(lengths) - min(lengths) < len(ARTICLE)


def test_a_law_without_articles_makes_no_documents() -> None:
    """An archive from which no document can be made is named, and is no endless loop."""
    law = Law("规章/样例(2020-01-01).md", "样例", date(2020, 1, 1), (), "没有条文。")
    with pytest.raises(ValueError, match="第一条"):
        next(sample_documents([law]))


def test_typst_sets_the_words_that_ours_sets(book: Artifact) -> None:
    """Both are given the same text: every paragraph of the document stands in Typst's PDF."""
    source = TYPST_SOURCES[DOCUMENT](book.inputs, faces_of(THEME))
    with TypstPress().opened() as make, pypdfium2.PdfDocument(make(source)) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    shown = "".join(text.split())
    document = book.inputs["document"]
    assert document["signature"] in shown
    assert "".join(document["addressee"].split()) in shown
    html = "".join(part["html"] for part in document["content"])
    beginnings = ["".join(text.split())[:12] for text in re.findall(r"<p[^>]*>([^<]+)", html)]
    assert len(beginnings) > 5
    assert [text for text in beginnings if text not in shown] == []


def test_workers_share_the_books_and_say_what_it_took(book: Artifact, tmp_path: Path) -> None:
    """Two workers make three books: every book is there, with its pages, seconds and memory."""
    chosen = next(row for row in BOOKS if row.name == DOCUMENT)
    source = (BookRecipe(chosen, THEME, CONTENT), dict(book.inputs))
    work = Work("three", {"Gongbao": [source] * 3}, {"Gongbao": source}, workers=2, rounds=1)
    done = run(work, OwnPress(), tmp_path / "books")
    files = sorted((tmp_path / "books").glob("*.pdf"))
    assert [file.name for file in files] == ["0.pdf", "1.pdf", "2.pdf"]
    assert len({file.read_bytes() for file in files}) == 1
    assert done.pages == 3 * page_count(files[0])
    assert done.seconds > 0
    assert done.processor > 0
    assert 30 < max(done.memory.values()) < 400


def test_a_worker_tells_its_own_memory_and_not_that_of_who_started_it() -> None:
    """A small process says so, even if one of 300 MB has started it."""
    worker = "from docs.reports.print_worker import peak_megabytes; print(peak_megabytes())"
    starter = "import subprocess, sys; held = b'x' * (300 << 20); subprocess.run(sys.argv[1:], check=True)"
    done = subprocess.run(
        [sys.executable, "-c", starter, sys.executable, "-c", worker],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert 5 < float(done.stdout) < 100


def _run(press: str, seconds: float, books: int = 100) -> Run:
    memory = {1: 90.0, books: 100.0}
    return Run(press, books, 0.5, seconds, seconds, memory, 20_000 * books, 2 * books)


def test_the_page_tells_medians_and_how_many_times_typst() -> None:
    """A row has the median of its runs and its ratio to Typst's median."""
    runs = [_run("Gongbao", s) for s in (3.0, 1.0, 2.0)] + [_run("Typst", 4.0)]
    work = Work("100 documents", {}, {}, workers=1, rounds=3)
    page = render_figures(Machine(2, "样例", ("weasyprint 70.0",)), [Measured(work, runs)])
    assert "| Gongbao | 2.00 | 1.00 to 3.00 | 0.5 |" in page
    assert "| Gongbao | 90 | 100 |" in page


def test_the_page_says_what_was_reckoned_from_fewer_documents() -> None:
    """What grows with the number of documents is given for all; what does not, as it was found."""
    runs = [_run("Gongbao", 2.0), _run("Typst", 4.0), _run("Chromium", 3.0, books=20)]
    work = Work("100 documents", {}, {}, workers=1, rounds=1)
    page = render_figures(Machine(2, "样例", ("weasyprint 70.0",)), [Measured(work, runs)])
    row = "| Chromium, reckoned from 20 | 15.00 | 15.00 to 15.00 | 3.8 | 15.00 | 100 | 200 | 2.0 | 0.50 |"
    assert row in page
    assert "| Chromium | 90 | — |" in page


def test_a_browser_is_given_fewer_documents() -> None:
    """Of many documents it makes the first ones only; of an issue there is one for each press."""
    books = {
        name: [
            {"path": f"/sample-{n}", **dict.fromkeys(("Gongbao", "Typst", "Chromium"), n)}
            for n in range(count)
        ]
        for name, count in ((DOCUMENT, 11), (ISSUE, 1))
    }
    effort = Effort(Amount((100,), 10), (1,), 1, documents_of_a_browser=4)
    issue, one_worker, _ = works_of(books, effort)
    assert issue.sources == {"Gongbao": [0], "Typst": [0], "Chromium": [0]}
    assert one_worker.sources["Typst"] == list(range(10))
    assert one_worker.sources["Chromium"] == [0, 1, 2, 3]


def test_what_stands_before_the_measured_part_stays() -> None:
    """The report writes its own part of the page, twice as well as once."""
    page = "# Print\n\nPaper.\n\n## Measured\n\nold\n"
    assert with_figures(page, "## Measured\n\nnew\n") == "# Print\n\nPaper.\n\n## Measured\n\nnew\n"
