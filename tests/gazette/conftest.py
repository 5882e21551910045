"""One small library with every part that a document can have, and its books, made once."""

from __future__ import annotations

import asyncio
import hashlib
import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from plugins.gazette.books import BOOKS
from plugins.gazette.recipe import BookRecipe
from plugins.model.artifact import Artifact
from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.site import Site
from tests.gazette import made_books
from tests.gazette.made_books import CONTENT, THEME, MadeBook

PUBLISHED = datetime(2026, 11, 22, 9)
LONG = "样例县各乡镇人民政府、各部门要按照本办法的要求，认真做好公开工作，做到“应公开、尽公开”。"

FULL = f"""<p>{LONG}{LONG}</p>
<h2 id="s1">一、总体要求</h2>
<div class="run-in"><h3 id="s1-1">（一）加强组织领导。</h3>
<p>{LONG * 3}</p></div>
<p>依据<a class="citation" href="/normative/2026/yzbf-2026-2/">样政办发〔2026〕2号</a>，见<a href="#s1">上文</a>。</p>
<table><thead><tr><th>序号</th><th>事项</th></tr></thead>
<tbody><tr><td>1</td><td>A &amp; B &lt;样例&gt;</td></tr></tbody></table>
<h2 id="s2">二、工作任务</h2>
<p>{LONG * 40}</p>"""

SKIPPING = f"""<h2 id="s1">一、直接接第三级</h2>
<h4 id="s1-1">1.中间没有第二级</h4>
<p class="article" id="tiao-1"><b class="article-number">第一条</b>　{LONG}</p>
<p><img src="map.png" alt="样例县地图"></p>
<p>见<a href="https://www.example.org/"><strong>外部网页</strong></a>。</p>"""

TRADITIONAL = """<p>樣例縣政務公開工作的總體要求：以人民為中心，深化政務公開。</p>"""


def picture() -> bytes:
    """A small picture (PNG), the only file of the library."""
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "#a3161b").save(file, "PNG")
    return file.getvalue()


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def _document(identity: str, record: Record, html: str, names: tuple[str, ...] = ()) -> Document:
    sha256 = hashlib.sha256(picture()).hexdigest()
    attachments = tuple(Attachment(f"{identity}/{name}", 1, sha256) for name in names)
    body = Body(html, (), _plain(html))
    source = f"content/{identity}.md"
    markdown = f"{record.title}的原文\n"
    return Document(identity, source, record, body, markdown, {}, 1, attachments=attachments)


def make_library(**site: Any) -> Library:
    """Three documents in two sections, and the issue that holds them; made-up, marked as sample."""
    full = NormativeRecord(
        title="样例县人民政府办公室关于全面推进基层政务公开标准化规范化工作的实施意见（样例）",
        publish_datetime=PUBLISHED,
        issuer=("样例县人民政府办公室",),
        issuing_mark="样例县人民政府办公室文件",
        doc_no="样政办发〔2026〕1号",
        addressee="各乡镇人民政府，县政府直属各单位",
        signature="样例县人民政府办公室",
        sign_date=date(2026, 11, 2),
        note="此件公开发布",
        copies="县委各部门，县人大常委会、县政协办公室",
        print_office="样例县人民政府办公室秘书科",
        print_date=date(2026, 11, 3),
        editor_note="本文是样例。",
    )
    skipping = NormativeRecord(
        title="样例办法", publish_datetime=PUBLISHED, issuer=("样例县人民政府",), sample=True
    )
    traditional = NormativeRecord(
        title="樣例縣政務公開工作要點",
        publish_datetime=PUBLISHED,
        issuer=("样例县人民政府",),
        doc_no="样政发〔2026〕3号",
        language="zh-Hant",
    )
    issue = BulletinRecord(
        title="样例县人民政府公报2026年第1期（样例）",
        publish_datetime=PUBLISHED,
        year=2026,
        issue_no=1,
        total_no=7,
        issue_date=date(2026, 11, 22),
        sections=(
            Section(name="县政府办公室文件", documents=("normative/2026/full", "not/here")),
            Section(name="其他", documents=("normative/2026/skipping", "样政发〔2026〕3号")),
        ),
        sponsor="样例县人民政府办公室",
        sample=True,
    )
    documents = (
        _document("bulletins/2026/one", issue, "<p>卷首语内容。</p>"),
        _document("normative/2026/full", full, FULL),
        _document("normative/2026/skipping", skipping, SKIPPING, ("map.png", "附表.xlsx")),
        _document("normative/2026/traditional", traditional, TRADITIONAL),
    )
    known = {
        "name": "样例",
        "base_url": "https://www.example.cn",
        "gazette_name": "样例县人民政府公报",
    }
    return Library(Site(**known | site), (), documents, date(2026, 11, 22))


@dataclass(frozen=True)
class PrintedIssue:
    """An issue's value, its PDF, what WeasyPrint logged, and the fonts that it says it used."""

    artifact: Artifact
    pdf: bytes
    fonts: tuple[str, ...]
    log: tuple[str, ...]

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF, opened."""
        return PdfReader(io.BytesIO(self.pdf))

    @property
    def documents(self) -> list[dict[str, Any]]:
        """The documents as they stand in the value, in order."""
        return [d for section in self.artifact.inputs["sections"] for d in section["documents"]]

    def page_text(self, number: int) -> str:
        """The text of a page (from 1) without white space, running head and page number."""
        text = re.sub(r"\s", "", self.reader.pages[number - 1].extract_text())
        text = re.sub(rf"(—{number}—|(?<=期){number})$", "", text)
        issue = self.artifact.inputs["issue"]
        heads = [f"{issue['name']}{issue['year']}年第{issue['issue_no']}期", "目录"]
        heads += [document["title"] for document in self.documents]
        ending = [head for head in heads if text.endswith(head)]
        return text.removesuffix(max(ending, key=len)) if ending else text

    @cached_property
    def text(self) -> str:
        """The text of the whole book, page after page, as ``page_text`` gives it."""
        return "".join(self.page_text(n + 1) for n in range(len(self.reader.pages)))


def book_recipe(
    name: str = "gazette_pdf", theme: Path = THEME, content: Path = CONTENT
) -> BookRecipe:
    """The recipe of a book by its name."""
    return next(BookRecipe(book, theme, content) for book in BOOKS if book.name == name)


def print_issue(library: Library, content: Path, name: str = "gazette_pdf") -> PrintedIssue:
    """Print the only issue of a library, on A4 or, by its name, as another edition."""
    records: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: records.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("weasyprint").addHandler(handler)
    (artifact,) = next(book.build(library) for book in BOOKS if book.name == name)
    book = book_recipe(name, content=content).make_book(artifact.inputs)
    logging.getLogger("weasyprint").removeHandler(handler)
    return PrintedIssue(artifact, book.pdf, book.fonts, tuple(records))


@pytest.fixture(scope="session")
def gazette_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder of the small library."""
    folder = tmp_path_factory.mktemp("content")
    file = folder / "normative/2026/skipping/map.png"
    file.parent.mkdir(parents=True)
    file.write_bytes(picture())
    return folder


@pytest.fixture(scope="session")
def printed(gazette_content: Path) -> PrintedIssue:
    """The issue of the small library on A4."""
    return print_issue(make_library(), gazette_content)


@pytest.fixture(scope="session")
def printed_phone(gazette_content: Path) -> PrintedIssue:
    """The phone edition of the issue of the small library."""
    return print_issue(make_library(), gazette_content, "gazette_phone_pdf")


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that test processes share."""
    return tmp_path_factory.getbasetemp().parent / "books"


@pytest.fixture(scope="session")
def sample_library(kept: Path) -> Library:
    """The sample county in content/."""
    return made_books.sample_library(kept)


@pytest.fixture(scope="session")
def books(kept: Path) -> dict[str, MadeBook]:
    """The books of the sample county."""
    return made_books.sample_books(kept)


@pytest.fixture(scope="session")
def real_issue(sample_library: Library) -> PrintedIssue:
    """The issue of the sample county, with its five real documents, on A4."""
    return print_issue(sample_library, CONTENT)


@pytest.fixture(scope="session")
def real_phone_issue(sample_library: Library) -> PrintedIssue:
    """The phone edition of the issue of the sample county."""
    return print_issue(sample_library, CONTENT, "gazette_phone_pdf")


@pytest.fixture(params=["printed", "real_issue"])
def any_issue(request: pytest.FixtureRequest) -> PrintedIssue:
    """Both issues on A4, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["printed", "real_issue", "printed_phone", "real_phone_issue"])
def any_edition(request: pytest.FixtureRequest) -> PrintedIssue:
    """Both issues in both editions."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def gazette_library() -> Library:
    """The small library."""
    return make_library()


@pytest.fixture
def no_running_loop() -> Iterator[None]:
    """PyHanko begins a loop of events of its own; a browser of other tests may have one running."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)
