"""A small site to search in: the five seed texts and 25 short samples, in real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from plugins import urls
from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.relation import Force
from plugins.model.site import Site
from plugins.pages.rendering import PageRecipe
from plugins.pages.search_page import build_search_page
from plugins.pages.stylesheet import StylesheetRecipe
from plugins.search.pagefind_recipe import PagefindRecipe
from plugins.search.records import build_search
from tests.in_browser import served

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
        )
        for n in range(1, 26)
    ]


@pytest.fixture(scope="session")
def library() -> Library:
    """Thirty documents; one is repealed, one speaks of another's title."""
    echo = make_document(
        "normative/2026/echo",
        "样例县解释\u200b性文件（样例）",
        "二○二六年本\u200b件说明《样例县关于第7号事项的通知（样例）》，并用<b>标记</b>与<script>alert(1)</script>。",
        sign_date=date(2026, 2, 1),
    )
    documents = sorted([*seed_documents(), *sample_documents(), echo], key=lambda d: d.id)
    site = Site(name="样例县人民政府公报", base_url="https://www.example.cn", gazette_name="样例")
    force = {"normative/2025/sample-03": Force("废止", "normative/2026/echo")}
    return Library(site, (), tuple(documents), date(2026, 11, 22), force=force)


@pytest.fixture(scope="session")
def site_folder(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search page, the theme's static files and the index on disk."""
    folder = tmp_path_factory.mktemp("search-site")
    shutil.copytree(ROOT / "theme/static", folder / "static")
    (page,) = build_search_page(library)
    files = {page.path: PageRecipe(str(ROOT / "theme")).make(page.inputs)}
    files[urls.STYLESHEET] = StylesheetRecipe(str(ROOT / "theme")).make({})
    (index,) = build_search(library)
    made = PagefindRecipe().make(index.inputs)
    files |= {index.path + name: content for name, content in made.items()}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """The address of a real server on this machine."""
    with served(site_folder) as url:
        yield url.rstrip("/")


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow phone in Chinese."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="zh-CN")
    yield context
    context.close()
