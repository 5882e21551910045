"""The content of every built page is searchable, and nothing else is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds import KINDS
from plugins.model.kinds.annual_report import CaseCounts
from plugins.model.kinds.consultation import ConsultationResult
from plugins.model.kinds.normative import CleanUp
from plugins.model.kinds.page import DisclosureGuide
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES, Force, Relation
from plugins.model.shown.named import names_of
from plugins.model.timeline import NAMES
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe
from plugins.reading.content_folder import read_content
from plugins.relations.library_relations import relate
from plugins.search.bigrams import squeeze
from plugins.search.records import record_of, searchable_text
from tests.filled_records import filled_library
from tests.page_inputs import informed
from tests.search.one_of_each import CATALOG, ISSUE, NOTICE, SITE, document_of

ROOT = Path(__file__).parents[2]

PARTS = (ConsultationResult, CleanUp, DisclosureGuide, CaseCounts)
"""Values in a record whose fields are shown with their names."""

LABELS = (
    # of fields, by their terms
    *(name for kind in KINDS for name in names_of(kind.record).values()),
    *(name for part in PARTS for name in names_of(part).values()),
    # of the metadata block and of blocks, where they are not those of a field
    "文件信息", "发布机构", "编制单位", "解读单位", "提供单位", "答复单位", "公开审查", "有效性", "期号", "规划期",
    "期限", "文件", "数据文件", "提供方", "提供方代码", "摘要", "格式", "信息项", "信息资源名称", "共享属性",
    "开放属性", "发布日期",
    # titles of blocks
    "征求意见", "怎样提意见", "征集结果", "意见采纳情况", "解读的文件", "解读和咨询", "决策事项", "履行程序",
    "法律政策依据", "咨询", "办理信息", "申请条件", "办理材料", "办理流程", "设定依据", "数据下载", "核心元数据",
    "还有疑问", "公开事项", "指南要点", "清理结果", "地图", "，",
    # before a part of the page
    "编者说明：", "本文目录", "附件下载", "相关文件", "目录", *PREDICATE_NAMES.values(),
    *(f"{name}：" for name in PREDICATE_NAMES.values()),
    # of the timeline: what happened, beside its day and its document
    "文件沿革", "历次版本", "本文件", *NAMES, *NAMES.values(),
    # of buttons, and notes that stand on every page
    "下载整期（PDF）", "下载手机版（PDF）", "下载本文（PDF）", "单独下载本文（PDF）",
    "下载 CSV（表格）", "下载 JSON（程序使用）",
    "用浏览器的“打印”可以打印本页，或者存为 PDF", "订阅“[^”]+”的更新（Atom）",
    "样例内容，仅供演示。", "本页不是真实文件，不得引用。", "朗读本文", "停止朗读", "从第一篇读起",
    # of the proof that a file is the one that was published
    "核对下载的文件", "校验值（SHA-256）.+", r"\S+\.pdf", "[0-9a-f]{64}",
    # of what stays: the address of the page itself, and title and number as they are cited
    "引用和网址", "引用格式", "本页网址", "二维码", r"https://\S+/", r".+\[(EB|DS|R)/OL\]\. .+",
    # sizes and counts
    r"([A-Z]+，)?[\d.]+ [KM]B", r"共 \d+ 项，按领域排列",
)  # fmt: skip
"""What stands on every page of a kind (as patterns), and is no content."""

INLINE = {"a", "time", "strong", "em", "code", "sup", "sub"}
VOID = {"br", "hr", "img", "input", "wbr"}
is_label = re.compile("|".join(LABELS)).fullmatch


class PiecesOfMain(HTMLParser):
    """Collects the text of ``<main>``, a piece for all that is not parted by an element."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.pieces = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in; most elements begin a piece."""
        if tag not in VOID and (self.depth or tag == "main"):
            self.depth += 1
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Come out; most elements end a piece."""
        self.depth -= bool(self.depth)
        self._part(tag)

    def handle_data(self, data: str) -> None:
        """Keep what stands inside."""
        if self.depth:
            self.pieces[-1] += data

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.pieces.append("")


def pieces_of(html: str) -> list[str]:
    """The pieces of text in the main part of a page, in order.

    Navigation is no content: the outline repeats the text, and the way through an issue names others.
    """
    parser = PiecesOfMain()
    parser.feed(re.sub(r"<nav\b.*?</nav>", "", html, flags=re.DOTALL))
    return [piece.strip() for piece in parser.pieces if piece.strip()]


def sample_county() -> Library:
    """The library of content/."""
    content = read_content(ROOT / "content")
    assert content.site is not None
    documents = tuple(sorted(content.documents, key=lambda document: document.id))
    return relate(Library(content.site, content.organisations, documents, date(2026, 11, 22)))


def one_of_each() -> Library:
    """Attachments, relations both ways, and every state of force that has a sentence of its own."""
    repealed = replace(NOTICE, id="normative/2026/repealed", attachments=())
    ended = replace(NOTICE, id="normative/2026/ended", attachments=())
    unknown = document_of("normative/2026/plain", replace(NOTICE.record, issuing_mark=""))
    documents = (ISSUE, CATALOG, ended, NOTICE, unknown, repealed)
    relations = (
        Relation(NOTICE.id, "based_on", "国办发〔2019〕54号"),
        Relation(NOTICE.id, "repeals", repealed.id),
        Relation(repealed.id, "repealed_by", NOTICE.id),
    )
    force = {
        NOTICE.id: Force("尚未生效"),
        repealed.id: Force("废止", NOTICE.id),
        ended.id: Force("失效"),
    }
    return Library(SITE, (), documents, date(2026, 11, 22), relations, force)


@pytest.fixture(scope="module", params=[sample_county, one_of_each, filled_library])
def library(request: pytest.FixtureRequest) -> Library:
    """The three libraries, one after the other."""
    made: Library = request.param()
    return made


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, list[str]]:
    """The pieces of text of each document's built page, by the document's id."""
    recipe = PageRecipe(str(ROOT / "theme"))
    made = {artifact.path: artifact for artifact in build_pages(library, str(ROOT / "theme"))}
    return {
        identity: pieces_of(recipe.make(informed(made[page_of(document)])).decode())
        for identity, document in library.by_id.items()
    }


def page_of(document: Document) -> str:
    """The output path of a document's page."""
    return urls.page_path(urls.document_folder(document))


def text_of(library: Library, identity: str) -> str:
    """All of a document in which words are looked for."""
    return searchable_text(record_of(library.by_id[identity], library))


def test_all_content_of_a_page_is_searchable(library: Library, pages: dict[str, list[str]]) -> None:
    """Every piece of text in the main part, labels aside, is found in the document's record."""
    missing = {
        identity: [
            piece
            for piece in pieces
            if not is_label(piece) and squeeze(piece) not in squeeze(text_of(library, identity))
        ]
        for identity, pieces in pages.items()
    }
    assert min(map(len, pages.values())) > 10
    assert missing == {identity: [] for identity in pages}


def test_all_that_is_searchable_stands_on_the_page(
    library: Library, pages: dict[str, list[str]]
) -> None:
    """Every line of the record is text of the page, so no search leads to a page without the word."""
    unseen = {
        identity: [
            line
            for line in text_of(library, identity).splitlines()
            if squeeze(line) not in squeeze(" ".join(pieces))
        ]
        for identity, pieces in pages.items()
    }
    assert unseen == {identity: [] for identity in pages}
