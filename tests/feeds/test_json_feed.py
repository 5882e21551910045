"""JSON Feeds, held against what version 1.1 of the format requires."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from plugins.feeds.formats import FORMATS, build_feeds
from plugins.feeds.json_feed import JsonFeedRecipe
from plugins.model.channels import NEWEST
from plugins.model.document import Attachment
from tests.filled_records import filled_library
from tests.page_inputs import SIZE, informed

TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str,
    "favicon": str, "authors": list, "language": str, "items": list,
}  # fmt: skip
ITEM = {
    "id": str, "url": str, "title": str, "content_text": str, "summary": str, "date_published": str,
    "date_modified": str, "authors": list, "tags": list, "language": str, "attachments": list,
    "_gongbao": dict,
}  # fmt: skip
"""The members that we use, with the types that the specification gives them."""

REQUIRED_OF_ITEM = {"id", "content_text"}


def feeds_of(library):
    """All JSON Feeds of a library, parsed, by path."""
    made = (a for a in build_feeds(library) if a.recipe == JsonFeedRecipe.name)
    return {a.path: json.loads(JsonFeedRecipe().make(informed(a)).decode()) for a in made}


def assert_is_json_feed(feed):
    """Required members are there, every member has its type, addresses are whole, times have zones."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(isinstance(value, TOP[name]) for name, value in feed.items())
    assert feed["title"]
    for name in ("home_page_url", "feed_url", "favicon"):
        assert feed[name].startswith("https://")
    for item in feed["items"]:
        assert item.keys() >= REQUIRED_OF_ITEM
        assert all(isinstance(value, ITEM[name]) and value for name, value in item.items())
        for moment in (item["date_published"], item["date_modified"]):
            assert datetime.fromisoformat(moment).tzinfo is not None
        assert all(set(author) == {"name"} and author["name"] for author in item["authors"])
        assert all(isinstance(tag, str) and tag for tag in item["tags"])
        for file in item.get("attachments", ()):
            assert {"url", "mime_type"} <= file.keys()
            assert isinstance(file.get("size_in_bytes", 1), int)
    identities = [item["id"] for item in feed["items"]]
    assert len(set(identities)) == len(identities)


def test_every_kind_of_document_makes_a_good_json_feed():
    """Feeds of documents in which every field is filled are JSON Feeds by version 1.1."""
    feeds = feeds_of(filled_library())
    assert len(feeds) > 10
    for path, feed in feeds.items():
        assert_is_json_feed(feed)
        assert feed["feed_url"] == f"https://www.example.cn/gb/{path}"


def test_every_channel_has_every_format_with_the_same_entries():
    """Atom and JSON Feed lie side by side and tell of the same documents in the same order."""
    told = {}
    for artifact in build_feeds(filled_library()):
        folder, _, name = artifact.path.rpartition("/")
        told.setdefault(folder, {})[name] = artifact.inputs["entries"]
    assert len(FORMATS) == 2
    for folder, formats in told.items():
        assert set(formats) == {"atom.xml", "feed.json"}, folder
        assert formats["atom.xml"] == formats["feed.json"]


def test_item_tells_what_the_document_says(library, related, notice, morning):
    """Identity, text, authors, themes, force and files of a document stand in its item."""
    document = replace(
        notice(
            "a", morning(19), summary="概述", doc_no="样政办发〔2026〕1号", language="zh-Hant",
            theme=("综合政务/政务公开",), effective_date=date(2026, 11, 20),
        ),
        attachments=(Attachment("normative/2026/a/b.csv", 63, "0" * 64, "数据"),),
    )  # fmt: skip
    (item,) = feeds_of(related(library(document)))["feed.json"]["items"]
    address = "https://www.example.org/normative/2026/a/"
    assert item == {
        "id": address,
        "url": address,
        "title": "通知a",
        "content_text": "概述\n发文字号：样政办发〔2026〕1号\n有效性：有效",
        "summary": "概述",
        "date_published": "2026-11-19T09:00:00+08:00",
        "date_modified": "2026-11-20T00:00:00+08:00",
        "authors": [{"name": "样例县人民政府办公室"}],
        "tags": ["政策文件", "综合政务/政务公开"],
        "language": "zh-Hant",
        "attachments": [
            {
                "url": f"{address}a.pdf",
                "mime_type": "application/pdf",
                "title": "通知a（PDF）",
                "size_in_bytes": SIZE,
            },
            {
                "url": f"{address}b.csv",
                "mime_type": "text/csv",
                "title": "数据",
                "size_in_bytes": SIZE,
            },
        ],
        "_gongbao": {
            "about": "https://www.example.org/subscribe/",
            "document_number": "样政办发〔2026〕1号",
            "state": "有效",
        },
    }


def test_json_feed_holds_the_newest_fifty(library, notice, morning):
    """Feeds stay small: older documents leave them."""
    many = [notice(f"n{n:02}", morning(1) + timedelta(hours=n)) for n in range(NEWEST + 2)]
    titles = [item["title"] for item in feeds_of(library(*many))["feed.json"]["items"]]
    assert len(titles) == NEWEST
    assert (titles[0], titles[-1]) == ("通知n51", "通知n02")


@pytest.mark.parametrize("title", ["通\x0b知", "通\ud800知", '"items": []', "</script>"])
def test_no_character_of_a_title_breaks_the_json_feed(library, notice, morning, title):
    """Whatever stands in a title, the file is JSON in UTF-8 and the other members are as they were."""
    feed = feeds_of(library(notice("a", morning(19), title=title)))["feed.json"]
    assert_is_json_feed(feed)
    assert feed["items"][0]["title"] == title.replace("\ud800", "?")


def test_site_without_documents_has_a_feed_of_everything(library):
    """A reader may subscribe before the first document comes."""
    assert feeds_of(library()).keys() == {"feed.json"}
    assert feeds_of(library())["feed.json"]["items"] == []
