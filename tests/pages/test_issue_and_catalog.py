"""The pages of an issue of the gazette and of a catalog; the home page; the pages that help."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.pages.bulletins import build_bulletins
from plugins.pages.catalogs import build_catalogs
from plugins.pages.every_page import build_pages
from plugins.pages.home import NEWEST, build_home
from plugins.pages.rendering import PageRecipe
from tests.filled_records import filled_library
from tests.page_inputs import SHA256, data_of, informed

ISSUE = "bulletins/2026/gongbao-2026-01"
CATALOG = "catalogs/2026/disclosure"
OLD = "normative/2020/yzb-2020-16"
NEW = "normative/2021/yzb-2021-3"


def test_issue_lists_its_documents_by_section(page_of):
    """The contents have the sections as headings and the documents in order as links, each with its PDF."""
    contents = page_of(ISSUE).one("section", "contents")
    assert [heading.text for heading in contents.all("h3")] == ["县政府办公室文件"]
    links = [link.attributes["href"] for link in contents.all("a")]
    assert links == [
        f"/gongbao/{OLD}/", f"/gongbao/{OLD}/yzb-2020-16.pdf",
        f"/gongbao/{NEW}/", f"/gongbao/{NEW}/yzb-2021-3.pdf",
    ]  # fmt: skip


def test_issue_tells_what_corrected_a_document_of_it(library, theme, read_html):
    """Under a document that was corrected stands what corrected it, as a link."""
    relations = (*library.relations, Relation(OLD, "corrected_by", NEW))
    made = {a.path: a for a in build_bulletins(replace(library, relations=relations))}
    page = read_html(PageRecipe(theme).make(made[f"{ISSUE}/index.html"].inputs).decode())
    (told,) = page.all("p", "correction")
    assert told.text.startswith("更正：关于")
    assert told.one("a").attributes["href"] == f"/gongbao/{NEW}/"


def test_issue_offers_the_whole_as_pdf(page_of):
    """Beside the cover, which names year, number and running number: read on, or take the whole."""
    page = page_of(ISSUE)
    read, whole, phone = page.one("div", "issue-side").all("a", "button")
    assert read.attributes["href"] == f"/gongbao/{OLD}/"
    assert whole.attributes["href"] == f"/gongbao/{ISSUE}/gongbao-2026-01.pdf"
    assert whole.text == "下载整期（PDF）"
    assert phone.attributes["href"] == f"/gongbao/{ISSUE}/gongbao-2026-01-phone.pdf"
    assert "2026年第1期（总第7期）" in page.one("a", "issue-cover").text


def test_issue_says_how_to_prove_that_a_file_is_the_one_published(page_of):
    """The SHA-256 of the whole issue, in both editions, stands on its page."""
    checksums = page_of(ISSUE).one("section", "checksums")
    assert [name.text for name in checksums.all("dt")] == [
        "gongbao-2026-01.pdf",
        "gongbao-2026-01-phone.pdf",
    ]
    assert [digest.text for digest in checksums.all("dd")] == [SHA256, SHA256]


def test_document_offers_itself_as_pdf(page_of):
    """Behind the text the page offers its PDF, and says how large it is."""
    for identity in (OLD, CATALOG):
        own = page_of(identity).one("p", "book-line")
        stem = identity.rsplit("/", 1)[-1]
        assert own.one("a").attributes["href"] == f"/gongbao/{identity}/{stem}.pdf"
        assert own.text == "下载本文（PDF）312KB"


def test_a_machine_that_makes_no_pdf_offers_none(artifacts, theme, read_html):
    """Where no PDF was made, no page leads to one: document, issue, list of issues, home."""
    folders = (f"{ISSUE}/", f"{OLD}/", f"{CATALOG}/", "bulletins/", "bulletins/2026/", "")
    for folder in folders:
        artifact = artifacts[f"{folder}index.html"]
        offered = [books_on(artifact, made, theme, read_html) for made in (informed, as_it_is)]
        assert offered[0], folder
        assert offered[1] == [], folder


def as_it_is(artifact: Artifact) -> dict[str, Any]:
    """The inputs of a page where none of the files that it needs was made."""
    return {**artifact.inputs, "files": {}}


def books_on(artifact: Artifact, made, theme, read_html) -> list[str]:
    """The links of a page that lead to a book of the site; the fixture has attachments beside them."""
    page = read_html(PageRecipe(theme).make(made(artifact)).decode())
    links = [link.attributes.get("href", "") for link in page.one("main").all("a")]
    books = {f"/gongbao/{path}" for path in artifact.needs}
    return [link for link in links if link in books or link.endswith("gongbao-2026-01.pdf")]


def test_catalog_is_a_table_that_assistive_technology_reads(page_of):
    """Caption, column heads, row heads and group heads with their scope."""
    table = page_of(CATALOG).one("table")
    assert table.one("caption").text == "共3项，按领域排列"
    scopes = [head.attributes["scope"] for head in table.all("th")]
    assert scopes.count("col") == 12
    assert scopes.count("rowgroup") == 2
    assert scopes.count("row") == 6
    assert [group.one("tr", "group").text for group in table.all("tbody")] == [
        "财政预决算",
        "社会救助",
    ]


def test_catalog_loses_no_cell(page_of):
    """Each row has every column but the one that groups it, labelled for the cards of a phone."""
    table = page_of(CATALOG).one("table")
    heads = [head.text for head in table.one("thead").all("th")]
    row = table.all("tbody")[0].all("tr")[1]
    cells = [node for node in row.walk() if node.tag in {"th", "td"}]
    assert [cell.attributes["data-label"] for cell in cells] == heads
    assert [cell.text for cell in cells] == [
        "1", "政府预算", "预算草案", "草案；说明", "预算法", "批准后20日内", "样例县财政局",
        "政府网站；政府公报", "全社会", "主动公开", "县级", "政策文件",
    ]  # fmt: skip


def test_catalog_links_a_column_of_the_site_and_only_that(page_of):
    """对应栏目 leads to the column when it is one of ours, and is text otherwise."""
    links = page_of(CATALOG).one("table").all("a")
    assert [link.attributes["href"] for link in links] == ["/gongbao/normative/"] * 2
    assert "便民服务栏目" in page_of(CATALOG).one("table").text


def test_catalog_links_no_column_that_has_no_content(library: Library, theme, read_html):
    """A column without documents is not published, so its name is text."""
    catalogs = tuple(d for d in library.documents if d.kind.folder == "catalogs")
    (artifact,) = build_catalogs(replace(library, documents=catalogs, force={}, relations=()))
    table = read_html(PageRecipe(theme).make(artifact.inputs).decode()).one("table")
    assert not table.all("a")
    assert "政策文件" in table.text


def test_catalog_offers_its_data(page_of):
    """The same rows for a spreadsheet and for a program."""
    links = page_of(CATALOG).one("ul", "downloads").all("a")
    assert [link.attributes["href"] for link in links] == [
        f"/gongbao/{CATALOG}/disclosure.csv",
        f"/gongbao/{CATALOG}/disclosure.json",
    ]


def test_home_begins_with_search_and_names_the_site_once(pages):
    """The site's name is the h1 of the home page; search is the first thing in its main part."""
    page = pages["index.html"]
    assert page.one("h1").text == page.one("title").text == "样例县人民政府公报（样例）"
    assert page.one("main").all("section")[0].all("form")


def test_home_shows_what_was_published_last(library: Library, make_document):
    """The newest by time of publication, no more than fit, without the issues of the gazette."""
    many = [make_document(f"normative/2022/n{n:02}", f"通知{n}") for n in range(NEWEST + 5)]
    later = many[0].record.publish_datetime.replace(month=12)
    last = replace(many[0], record=replace(many[0].record, publish_datetime=later))
    grown = replace(library, documents=(*library.documents, last, *many[1:]))
    newest = data_of(build_home(grown)[0])["newest"]
    assert len(newest) == NEWEST
    assert newest[0]["title"] == "通知0"
    assert not any("bulletins" in entry["href"] for entry in newest)


def test_home_shows_the_day_of_publication_and_nothing_backfilled(library: Library, make_document):
    """Old documents added later and pages that stay are no news; news bears the day it came."""
    guide = next(d for d in filled_library().documents if isinstance(d.record, PageRecord))
    guide = replace(guide, record=replace(guide.record, sections=()))
    news = make_document("normative/2022/news", "新的", sign_date=date(2026, 10, 1))
    old = make_document("normative/1999/old", "补录的", backfilled=True)
    for documents, expected in (((news, old, guide), ["新的"]), ((old,), ["补录的"])):
        given = replace(library, documents=documents, force={}, relations=())
        newest = data_of(build_home(given)[0])["newest"]
        assert [entry["title"] for entry in newest] == expected
        assert newest[0]["day"] == f"{news.record.publish_datetime:%Y-%m-%d}"


def test_home_orders_times_with_and_without_a_zone(library: Library, make_document):
    """A time written with a zone is the same moment on the home page as in the feeds."""
    nine = make_document("normative/2022/nine", "九点")
    early = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)  # 8:30 there
    zoned = make_document("normative/2022/zoned", "八点半")
    zoned = replace(zoned, record=replace(zoned.record, publish_datetime=early))
    given = replace(library, documents=(nine, zoned), force={}, relations=())
    newest = data_of(build_home(given)[0])["newest"]
    assert [entry["title"] for entry in newest] == ["九点", "八点半"]


def test_home_without_an_issue_shows_none(library: Library):
    """A site that has no gazette yet has no empty place for it."""
    documents = tuple(d for d in library.documents if d.kind.folder != "bulletins")
    assert data_of(build_home(replace(library, documents=documents))[0])["issue"] is None


def test_empty_site_says_that_nothing_is_published(library: Library, theme, read_html):
    """Before the first document no page has an empty heading, list or navigation."""
    empty = replace(library, documents=(), force={}, relations=())
    made = {a.path: a for a in build_pages(empty, theme) if a.recipe == "page"}
    folders = ("", "search/", "sitemap/", "accessibility/", "subscribe/")
    assert set(made) == {*map(urls.page_path, folders), "404.html", urls.OFFLINE_PAGE}
    pages = {p: read_html(PageRecipe(theme).make(a.inputs).decode()) for p, a in made.items()}
    for page in pages.values():
        assert not page.all("nav", "site-nav")
        # What a script fills is hidden until then.
        lists = [node for node in page.walk() if node.tag in {"ul", "h2"}]
        empty_ones = [n for n in lists if not n.text and "data-kept" not in n.attributes]
        assert empty_ones == []
    home = pages["index.html"].one("main")
    assert "本站还没有公开文件" in home.text
    assert not home.all("h2")
    assert "本站还没有公开文件" in pages["search/index.html"].one("main").text


def test_home_with_issues_alone_has_no_empty_list(library: Library, theme, read_html):
    """Where only the gazette is published, there is no heading over nothing."""
    issues = tuple(d for d in library.documents if d.kind.folder == "bulletins")
    (artifact,) = build_home(replace(library, documents=issues, force={}, relations=()))
    home = read_html(PageRecipe(theme).make(artifact.inputs).decode()).one("main")
    assert [heading.text for heading in home.all("h2")] == ["最新一期公报", "全部栏目"]
    assert "本站还没有公开文件" not in home.text


def test_page_for_errors_helps_on(pages):
    """It lies where hosts look for it, offers search, and leads home and to every column."""
    page = pages["404.html"]
    links = {link.attributes["href"] for link in page.one("main").all("a")}
    assert {"/gongbao/", "/gongbao/normative/", "/gongbao/sitemap/"} <= links
    assert page.one("main").all("form")


def test_search_page_knows_where_the_index_lies(artifacts):
    """All that the search page needs is the address of the list of shards."""
    data = data_of(artifacts["search/index.html"])
    assert data["index"] == f"/gongbao/{urls.SEARCH_SHARDS}"


def test_map_of_the_site_leads_to_every_year_of_every_kind(pages):
    """From the map each document is one list away."""
    links = {link.attributes["href"] for link in pages["sitemap/index.html"].one("main").all("a")}
    assert {
        "/gongbao/normative/2020/",
        "/gongbao/normative/2021/",
        "/gongbao/planning/2021/",
        "/gongbao/bulletins/2026/",
        "/gongbao/catalogs/2026/",
    } <= links
