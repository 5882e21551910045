"""A small library of every kind, its pages made with the real theme, and a reader of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.model.artifact import Artifact
from plugins.model.document import Attachment, Body, Document, Heading
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.model.site import Site
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe
from tests.page_inputs import informed

THEME = str(Path(__file__).parents[2] / "theme")
VOID = {"meta", "link", "input", "br", "hr", "img", "wbr"}

SITE = Site(
    name="样例县人民政府公报（样例）",
    base_url="https://www.example.gov.cn/gongbao",
    gazette_name="样例县人民政府公报",
    site_code="3310000000",
    sponsor="样例县人民政府办公室（样例）",
    contact="样例县样例路1号",
    icp_no="样例ICP备00000000号",
    police_no="样例公网安备00000000000000号",
    error_report_url="https://zfwzzc.www.gov.cn/",
    mark_url="https://bszs.conac.cn/",
    sample=True,
)
PUBLISHED = datetime(2026, 11, 22, 9, 0)
TEXT = Body("<p>本办法自公布之日起施行。</p>", (), "本办法自公布之日起施行。")
OUTLINED = Body(
    '<h2 id="s1">一、总体要求</h2>'
    '<div class="run-in"><h3 id="s1-1">（一）指导思想。</h3><p>坚持公开。</p></div>'
    '<div class="run-in"><h3 id="s1-2">（二）工作原则。</h3><p>坚持便民。</p></div>'
    '<h2 id="s2">二、保障措施</h2><table><tr><th>项目</th></tr><tr><td>经费</td></tr></table>',
    (
        Heading(2, "s1", "一、总体要求", "一、", 20),
        Heading(3, "s1-1", "（一）指导思想。", "（一）", 21),
        Heading(3, "s1-2", "（二）工作原则。", "（二）", 22),
        Heading(2, "s2", "二、保障措施", "二、", 23),
    ),
    "一、总体要求\n（一）指导思想。坚持公开。\n（二）工作原则。坚持便民。\n二、保障措施\n项目\n经费",
)


@dataclass
class Node:
    """An element of a page: tag, attributes, and children (elements and texts) in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str = "", class_name: str = "") -> list[Node]:
        """The elements below with a tag, or a class, or both."""
        return [
            node
            for node in self.walk()
            if (not tag or node.tag == tag)
            and (not class_name or class_name in node.attributes.get("class", "").split())
        ]

    def one(self, tag: str = "", class_name: str = "") -> Node:
        """The only such element; a failure when there is none, or more than one."""
        (found,) = self.all(tag, class_name)
        return found

    @property
    def text(self) -> str:
        """All text below, without white space."""
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return "".join("".join(parts).split())


class _TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> is closed by </{tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse_html(text: str) -> Node:
    """The tree of a page in which every element is closed in its place."""
    builder = _TreeBuilder()
    builder.feed(text)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is not closed"
    return builder.root


def document(identity: str, record: Record, body: Body = TEXT, **more: object) -> Document:
    """A document without a file."""
    made = Document(identity, f"content/{identity}.md", record, body, "", {}, 1)
    return replace(made, **more)


def normative(title: str, **fields: object) -> NormativeRecord:
    """A normative record with the fields that every one has."""
    return NormativeRecord(
        title=title, publish_datetime=PUBLISHED, issuer=("样例县人民政府办公室",), **fields
    )


OLD = document(
    "normative/2020/yzb-2020-16",
    normative(
        "关于公开工作的实施意见",
        doc_no="样政办发〔2020〕16号",
        issuing_mark="样例县人民政府办公室文件",
        addressee="各乡镇人民政府",
        signature="样例县人民政府办公室",
        sign_date=date(2020, 4, 20),
        print_date=date(2020, 4, 21),
        print_office="样例县人民政府办公室印",
        copies="县委各部门",
        note="此件公开发布",
        summary="明确公开工作。",
        keywords=("公开", "标准"),
        source="样例县人民政府办公室",
        editor_note="本文为样例。",
        sample=True,
    ),
    OUTLINED,
    attachments=(Attachment("normative/2020/yzb-2020-16/申请 表.docx", 23_400, "0" * 64),),
)
NEW = document(
    "normative/2021/yzb-2021-3",
    normative("关于废止部分文件的通知", doc_no="样政办发〔2021〕3号", repeals=(OLD.doc_no,)),
)
PLAN = document(
    "planning/2021/plan",
    PlanningRecord(
        title="五年行动計劃", publish_datetime=PUBLISHED, issuer=("样例县人民政府",),
        plan_type="专项规划", period_start=2021, period_end=2025, language="zh-Hant",
    ),
)  # fmt: skip
ISSUE = document(
    "bulletins/2026/gongbao-2026-01",
    BulletinRecord(
        title="样例县人民政府公报2026年第1期", publish_datetime=PUBLISHED, year=2026, issue_no=1,
        total_no=7, issue_date=date(2026, 11, 22), sponsor="样例县人民政府办公室",
        sections=(Section(name="县政府办公室文件", documents=(OLD.id, NEW.id)),),
    ),
)  # fmt: skip
ITEM = DisclosureItem(
    line=2, number="1", field="财政预决算", item="政府预算", subitem="预算草案",
    content=("草案", "说明"), basis=("预算法",), time_limit="批准后20日内", body="样例县财政局",
    channels=("政府网站", "政府公报"), audience=("全社会",), method=("主动公开",), level=("县级",),
    column="normative",
)  # fmt: skip
CATALOG = document(
    "catalogs/2026/disclosure",
    CatalogRecord(
        title="政务公开事项标准目录", publish_datetime=PUBLISHED, issuer=("样例县人民政府办公室",),
        catalog_type="disclosure", version_date=date(2026, 11, 22), rows="disclosure.csv",
    ),
    items=(ITEM, replace(ITEM, number="2", subitem="决算草案"),
           replace(ITEM, field="社会救助", item="救助政策", column="便民服务栏目")),
)  # fmt: skip
RELATIONS = (
    Relation(NEW.id, "repeals", OLD.id),
    Relation(OLD.id, "repealed_by", NEW.id),
    Relation(OLD.id, "based_on", "国办发〔2019〕54号"),
)


@pytest.fixture(scope="session")
def library() -> Library:
    """A site under a folder of its host, with a document or more of each kind."""
    documents = (ISSUE, CATALOG, OLD, NEW, PLAN)
    force = {OLD.id: Force("废止", NEW.id), NEW.id: Force("有效")}
    return Library(SITE, (), documents, date(2026, 11, 22), RELATIONS, force)


@pytest.fixture(scope="session")
def artifacts(library: Library) -> dict[str, Artifact]:
    """Everything that the room publishes for the library, by output path."""
    return {artifact.path: artifact for artifact in build_pages(library, THEME)}


@pytest.fixture(scope="session")
def html(artifacts: dict[str, Artifact]) -> dict[str, str]:
    """The source of every page, by output path."""
    recipe = PageRecipe(THEME)
    return {
        path: recipe.make(informed(artifact)).decode()
        for path, artifact in artifacts.items()
        if artifact.recipe == "page"
    }


@pytest.fixture(scope="session")
def pages(html: dict[str, str]) -> dict[str, Node]:
    """Every page as a tree, by output path."""
    return {path: parse_html(text) for path, text in html.items()}


@pytest.fixture(scope="session")
def page_of(pages: dict[str, Node]) -> Callable[[str], Node]:
    """The page of a document, by the document's id."""
    return lambda identity: pages[f"{identity}/index.html"]


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    """Makes a normative document: ``make_document(id, title, **fields of the record)``."""
    return lambda identity, title, **fields: document(identity, normative(title, **fields))


@pytest.fixture(scope="session")
def read_html() -> Callable[[str], Node]:
    """Reads a piece of HTML into a tree."""
    return parse_html


@pytest.fixture(scope="session")
def theme() -> str:
    """The folder of the real theme."""
    return THEME
