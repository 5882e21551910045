"""A small site to search in: the five seed texts and 25 short samples, in real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from plugins import urls
from plugins.model.document import Body, Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.model.search_words import Pinned, SearchWords
from plugins.model.site import Site
from plugins.pages.rendering import PageRecipe
from plugins.pages.search_page import build_search_page
from plugins.pages.stylesheet import StylesheetRecipe
from plugins.reading.markdown_text import render_bodies
from plugins.search import RECIPES
from plugins.search.index_artifacts import build_search
from plugins.search.shards import LARGEST
from tests.in_browser import served
from tests.search.reader import Reader

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests/content/seeds"
PUBLISHED = datetime(2026, 11, 22, 9, 0)

NAMES = {
    "000": ("planning/2021/zwgk-2021-2025", "浙江省政务公开五年行动计划（2021—2025年）", ""),
    "001": (
        "normative/2020/zzbf-2020-16",
        "浙江省人民政府办公厅关于全面推进基层政务公开标准化规范化工作的实施意见",
        "浙政办发〔2020〕16号",
    ),
    "002": (
        "normative/2016/zwgk-2016",
        "浙江省人民政府办公厅关于进一步加强和改进政务公开工作的通知",
        "",
    ),
    "003": ("normative/2021/zzbf-2021-28", "2021年浙江省政务公开工作要点", "浙政办发〔2021〕28号"),
    "004": (
        "normative/2021/tzbf-2021-28",
        "台州市人民政府办公室关于加快推进2021年台州市政务公开工作的实施意见",
        "台政办发〔2021〕28号",
    ),
}


def make_document(id: str, title: str, text: str, **fields: Any) -> Document:
    """A policy document or plan, with as little as it may have."""
    shared: dict[str, Any] = {"title": title, "publish_datetime": PUBLISHED, "issuer": ()} | fields
    if id.startswith("planning/"):
        years = {"plan_type": "专项规划", "period_start": 2021, "period_end": 2025}
        record: NormativeRecord | PlanningRecord = PlanningRecord(**years, **shared)
    else:
        record = NormativeRecord(**shared)
    body = Body(html="", outline=(), text=text)
    return Document(id, f"content/{id}.md", record, body, text, {}, 1)


def seed_documents() -> list[Document]:
    """The five seed texts as they were found."""
    if not SEEDS.is_dir():
        pytest.skip("tests/content/seeds/ is not there")
    texts = {path.name[:3]: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    return [
        make_document(*NAMES[key][:2], text, doc_no=NAMES[key][2]) for key, text in texts.items()
    ]


def sample_documents() -> list[Document]:
    """25 sample documents that all speak of 河长制, the later ones of it more often."""
    return [
        make_document(
            f"normative/2025/sample-{n:02}",
            f"样例县关于第{n}号事项的通知（样例）",
            "巡查河道。" * 20 + "落实河长制，" * n,
            sign_date=date(2025, 1, n),
            theme=(f"样例主题{n:02}",) if n <= 10 else (),
        )
        for n in range(1, 26)
    ]


def rules_and_question() -> list[Document]:
    """Rules of fifty articles, so that their text is in several parts, and a question with its answer."""
    numerals = [
        f"{tens}十{ones}" for tens in ("", *"二三四五") for ones in ("", *"一二三四五六七八九")
    ]
    articles = [f"第{numeral}条　河道保洁按照要求办理。{'巡视水面。' * 12}" for numeral in numerals]
    articles[41] = "第五十一条　清淤船只停靠码头。"
    (body,) = render_bodies(["\n\n".join(articles)])
    rules = make_document(
        "normative/2026/baojie",
        "样例县河道保洁办法（样例）",
        "",
        issuer=("样例县水利局（样例）",),
        sign_date=date(2026, 3, 1),
    )
    answer = "拨打 000-00000000。\n也可以到便民服务中心当面说明。"
    question = FaqRecord(
        title="河道里有垃圾怎样报告？",
        publish_datetime=PUBLISHED,
        issuer=("样例县水利局（样例）",),
        sign_date=date(2026, 3, 2),
    )
    asked = Body(html="", outline=(), text=answer)
    return [
        replace(rules, body=body),
        Document("faq/hedao-laji", "content/faq/hedao-laji.md", question, asked, answer, {}, 1),
    ]


A_THIRD = LARGEST // 3
"""The size of each document, as if it were a large one: so there are several shards."""

SEARCH_WORDS = SearchWords(
    synonyms=(("保洁", "清扫", "打扫"), ("河长制", "河湖长制")),
    pinned=(Pinned(words=("垃圾", "报告河道"), documents=("faq/hedao-laji",)),),
)


@pytest.fixture(scope="session")
def library() -> Library:
    """33 documents; one is repealed, one speaks of another's title, one is in articles."""
    echo = make_document(
        "normative/2026/echo",
        "样例县解释\u200b性文件（样例）",
        "二○二六年本\u200b件说明《样例县关于第7号事项的通知（样例）》，并用<b>标记</b>与<script>alert(1)</script>。",
        sign_date=date(2026, 2, 1),
    )
    all_of_them = [*seed_documents(), *sample_documents(), *rules_and_question(), echo]
    documents = sorted((replace(own, size=A_THIRD) for own in all_of_them), key=lambda own: own.id)
    site = Site(name="样例县人民政府公报", base_url="https://www.example.cn", gazette_name="样例")
    force = {"normative/2025/sample-03": Force("废止", "normative/2026/echo")}
    force["normative/2026/baojie"] = Force("有效")
    repeal = Relation("normative/2025/sample-03", "repealed_by", "normative/2026/echo")
    day = date(2026, 11, 22)
    made = (site, (), tuple(documents), day, (repeal,), force)
    return Library(*made, search_words=SEARCH_WORDS)


def search_files(library: Library) -> dict[str, bytes]:
    """Everything that the search room publishes for a library, by path."""
    recipes = {recipe.name: recipe for recipe in RECIPES}
    files: dict[str, bytes] = {}
    for artifact in build_search(library):
        made = recipes[artifact.recipe].make(artifact.inputs)
        tree = made if isinstance(made, dict) else {"": made}
        files |= {artifact.path + name: content for name, content in tree.items()}
    return files


@pytest.fixture(scope="session")
def site_folder(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search page, the theme's static files and the index on disk."""
    folder = tmp_path_factory.mktemp("search-site")
    shutil.copytree(ROOT / "theme/static", folder / "static")
    for script in ROOT.glob("theme/components/*.js"):
        shutil.copy(script, folder / "static/js")
    (page,) = build_search_page(library)
    files = {page.path: PageRecipe(str(ROOT / "theme")).make(page.inputs)}
    files[urls.STYLESHEET] = StylesheetRecipe(str(ROOT / "theme")).make({})
    files |= search_files(library)
    files["sw.js"] = b""  # every page asks for one
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """The address of a real server on this machine."""
    with served(site_folder) as url:
        yield url.rstrip("/")


@pytest.fixture(scope="session")
def readers_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with what it has kept from one test to the next."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    yield context
    context.close()


@pytest.fixture
def reader(readers_context: BrowserContext, address: str) -> Iterator[Reader]:
    """A reader with a phone, who must not meet an error."""
    reading = Reader(readers_context.new_page(), address)
    yield reading
    reading.page.close()
    assert reading.complaints == []


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow phone in Chinese."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="zh-CN")
    yield context
    context.close()
