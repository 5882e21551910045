"""The Atom feeds, read as a reader's program reads them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from xml.etree.ElementTree import fromstring

import pytest

from plugins.feeds.atom import AtomRecipe
from plugins.feeds.formats import FORMATS, build_feeds
from plugins.model.channels import NEWEST
from plugins.model.document import Attachment, Body
from tests.page_inputs import SIZE, informed

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feeds_of(library):
    """All Atom feeds of a library, parsed, by path."""
    made = (a for a in build_feeds(library) if a.recipe == AtomRecipe.name)
    return {a.path: fromstring(AtomRecipe().make(informed(a))) for a in made}


def texts(feed, path):
    """The texts of all elements at a path of Atom names."""
    return [element.text for element in feed.findall("/".join(ATOM + n for n in path.split("/")))]


def link(element, relation):
    """The one link of a relation."""
    (found,) = [e for e in element.findall(f"{ATOM}link") if e.get("rel") == relation]
    return found.get("href")


def assert_is_atom(feed):
    """Hold a feed against what RFC 4287, sections 4.1.1 and 4.1.2, requires."""
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (text,) = texts(element, name)
            assert text
        (updated,) = texts(element, "updated")
        assert datetime.fromisoformat(updated).tzinfo is not None
        assert link(element, "alternate").startswith("https://")
        authors = element.findall(f"{ATOM}author")
        assert authors
        assert all(texts(author, "name") and texts(author, "name")[0] for author in authors)
        assert all(c.get("term") for c in element.findall(f"{ATOM}category"))
    assert all(len(texts(entry, "summary")) == 1 for entry in feed.findall(f"{ATOM}entry"))
    identities = texts(feed, "entry/id")
    assert len(set(identities)) == len(identities)


def test_atom_feeds_have_what_the_standard_requires(library, notice, issue, morning):
    """Every feed of a site is a feed by RFC 4287; kinds and bodies with documents have their own."""
    site = library(notice("b", morning(19), summary="概述"), issue("a", morning(20)))
    feeds = feeds_of(site)
    office = "organisations/office/atom.xml"
    assert set(feeds) == {"atom.xml", "normative/atom.xml", "bulletins/atom.xml", office}
    for path, feed in feeds.items():
        assert_is_atom(feed)
        assert link(feed, "self") == f"https://www.example.org/{path}"


def test_feed_of_everything_is_newest_first(library, notice, issue, morning):
    """The feed of everything holds all kinds by time of publication, those of one moment by id."""
    site = library(
        notice("b", morning(19)), notice("a", morning(19)), issue("a", morning(20)),
        notice("c", morning(21)),
    )  # fmt: skip
    feeds = feeds_of(site)
    assert texts(feeds["atom.xml"], "entry/id") == [
        "https://www.example.org/normative/2026/c/",
        "https://www.example.org/bulletins/2026/a/",
        "https://www.example.org/normative/2026/a/",
        "https://www.example.org/normative/2026/b/",
    ]
    assert texts(feeds["bulletins/atom.xml"], "entry/title") == ["2026年第1期"]


def test_what_was_published_together_is_newest_first_by_its_own_date(library, notice, morning):
    """Old documents that are added in one go stand in the order in which they were signed."""
    old = notice("a", morning(19), sign_date=date(2016, 3, 4))
    new = notice("b", morning(19), sign_date=date(2021, 3, 4))
    feeds = feeds_of(library(old, new))
    assert texts(feeds["atom.xml"], "entry/title") == ["通知b", "通知a"]


def test_feed_is_updated_when_its_newest_entry_was_published(library, notice, morning):
    """Times are those of publication in the site's time zone, and no time of a build."""
    site = library(notice("a", morning(19)), notice("b", morning(20)))
    feed = feeds_of(site)["normative/atom.xml"]
    assert texts(feed, "updated") == ["2026-11-20T09:00:00+08:00"]
    assert texts(feed, "entry/published")[1] == "2026-11-19T09:00:00+08:00"


def test_time_written_with_a_zone_is_shown_in_the_sites(library, notice):
    """A time of publication in another zone is the same moment in the site's."""
    moment = datetime(2026, 11, 19, 17, tzinfo=UTC)
    feed = feeds_of(library(notice("a", moment)))["atom.xml"]
    assert texts(feed, "entry/updated") == ["2026-11-20T01:00:00+08:00"]


def test_feed_without_entries_has_a_fixed_time(library):
    """The feed of an empty site is the same at every build."""
    assert texts(feeds_of(library())["atom.xml"], "updated") == ["1970-01-01T00:00:00+00:00"]


def test_feed_holds_the_newest_fifty(library, notice, morning):
    """Older documents leave the feed; they are on the lists."""
    many = [notice(f"n{n:02}", morning(1) + timedelta(hours=n)) for n in range(NEWEST + 2)]
    titles = texts(feeds_of(library(*many))["atom.xml"], "entry/title")
    assert len(titles) == NEWEST == 50
    assert (titles[0], titles[-1]) == ("通知n51", "通知n02")


def test_entry_tells_authors_categories_summary_and_script(library, notice, morning):
    """An entry names every issuer, its kind and themes; marks in a text stay text."""
    document = notice(
        "a", morning(19), title="关于<试行>&执行的通知", summary="一<b>二</b>&amp;三",
        issuer=("样例县人民政府", "样例县人民政府办公室"), theme=("综合政务/政务公开",),
        language="zh-Hant",
    )  # fmt: skip
    (entry,) = feeds_of(library(document))["atom.xml"].findall(f"{ATOM}entry")
    assert texts(entry, "title") == ["关于<试行>&执行的通知"]
    assert texts(entry, "summary") == ["一<b>二</b>&amp;三"]
    assert texts(entry, "author/name") == ["样例县人民政府", "样例县人民政府办公室"]
    terms = [category.get("term") for category in entry.findall(f"{ATOM}category")]
    assert terms == ["政策文件", "综合政务/政务公开"]
    assert entry.get(LANGUAGE) == "zh-Hant"


def test_entry_tells_number_and_force_in_words_and_as_a_category(library, related, notice, morning):
    """Whoever reads the entry learns whether the document is in force; programs find the same."""
    old = notice("a", morning(19), doc_no="样政办发〔2026〕1号", summary="概述")
    new = notice(
        "b", morning(20), repeals=("样政办发〔2026〕1号",), effective_date=date(2026, 11, 20)
    )
    feed = feeds_of(related(library(old, new)))["atom.xml"]
    entry = feed.findall(f"{ATOM}entry")[1]
    assert texts(entry, "summary") == ["概述\n发文字号：样政办发〔2026〕1号\n有效性：废止"]
    (state,) = [c for c in entry.findall(f"{ATOM}category") if c.get("scheme")]
    assert (state.get("term"), state.get("label")) == ("废止", "有效性：废止")
    assert state.get("scheme") == "https://www.example.org/subscribe/#validity"


def test_document_without_summary_shows_how_its_text_begins(library, notice, morning):
    """An entry is never empty, and never holds a whole text: the opening, or else the title."""
    short, empty = notice("a", morning(20)), notice("b", morning(19))
    long = notice("c", morning(18))
    short = replace(short, body=Body("", (), "第一条\n为了公开。"))
    long = replace(long, body=Body("", (), "公开" * 500))
    feed = feeds_of(library(short, empty, long))["atom.xml"]
    assert texts(feed, "entry/summary") == ["第一条 为了公开。", "通知b", "公开" * 60 + "……"]


def test_files_of_a_document_are_enclosures(library, notice, issue, morning):
    """PDFs and all attachments can be had from the feed, with type and size."""
    file = Attachment("normative/2026/a/申请 表.docx", 23_400, "0" * 64, "申请表")
    paper = replace(notice("a", morning(19)), attachments=(file,))
    feed = feeds_of(library(paper, issue("b", morning(20))))["atom.xml"]
    links = [e.attrib for e in feed.iter(f"{ATOM}link") if e.get("rel") == "enclosure"]
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    address = "normative/2026/a/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx"
    assert links == [
        {
            "rel": "enclosure",
            "type": "application/pdf",
            "title": "2026年第1期（PDF）",
            "href": "https://www.example.org/bulletins/2026/b/b.pdf",
            "length": str(SIZE),
        },
        {
            "rel": "enclosure",
            "type": "application/pdf",
            "title": "2026年第1期（手机版 PDF）",
            "href": "https://www.example.org/bulletins/2026/b/b-phone.pdf",
            "length": str(SIZE),
        },
        {
            "rel": "enclosure",
            "type": "application/pdf",
            "title": "通知a（PDF）",
            "href": "https://www.example.org/normative/2026/a/a.pdf",
            "length": str(SIZE),
        },
        {
            "rel": "enclosure",
            "type": word,
            "title": "申请表",
            "href": f"https://www.example.org/{address}",
            "length": str(SIZE),
        },
    ]


def test_feeds_of_a_machine_that_makes_no_pdf_lead_to_none(library, notice, morning):
    """A file that is not published stands in no feed; what is there has its own length."""
    file = Attachment("normative/2026/a/b.csv", 63, "0" * 64, "数据")
    paper = replace(notice("a", morning(19)), attachments=(file,))
    recipes = {format_.recipe.name: format_.recipe for format_ in FORMATS}
    published = {file.path: {"size": file.size, "sha256": file.sha256}}
    for artifact in build_feeds(library(paper)):
        assert "normative/2026/a/a.pdf" in artifact.needs
        made = recipes[artifact.recipe].make({**artifact.inputs, "files": published}).decode()
        assert ("b.csv" in made, "63" in made, ".pdf" in made) == (True, True, False)


def test_characters_that_xml_cannot_hold_are_left_out(library, notice, morning):
    """A stray control character in a title does not break the feed."""
    document = notice("a", morning(19), title="通\x0b知\ufffe", summary="\ud800概述")
    feed = feeds_of(library(document))["atom.xml"]
    assert texts(feed, "entry/title") == ["通知"]
    assert texts(feed, "entry/summary") == ["概述"]


@pytest.mark.parametrize("base_url", ["https://www.example.org/county", "https://www.example.org"])
def test_feed_addresses_are_complete(library, notice, morning, base_url):
    """Addresses carry host and folder of the site."""
    site = library(notice("a", morning(19)), base_url=base_url)
    feeds = feeds_of(site)
    assert link(feeds["atom.xml"], "alternate") == f"{base_url}/"
    assert link(feeds["normative/atom.xml"], "alternate") == f"{base_url}/normative/"
    assert texts(feeds["atom.xml"], "entry/id") == [f"{base_url}/normative/2026/a/"]
