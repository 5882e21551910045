"""The files of offline reading as values: what the worker is told, and the app's manifest."""

from __future__ import annotations

import json
from dataclasses import replace

from plugins import urls
from plugins.model.library import Library
from plugins.pages.offline import ISSUE_PAGES, TextRecipe, build_offline

SETTING, LOADING = "self.SITE = ", "importScripts("


def told(library: Library, theme: str) -> dict[str, object]:
    """What ``sw.js`` tells the worker."""
    files = {artifact.path: artifact for artifact in build_offline(library, theme)}
    first, second = TextRecipe().make(files[urls.SERVICE_WORKER].inputs).decode().splitlines()
    assert second == 'importScripts("/gongbao/static/js/offline_worker.js");'
    return json.loads(first.removeprefix(SETTING).removesuffix(";"))


def test_worker_rules_over_the_folder_of_the_site(library, artifacts, theme):
    """All that it is told lies in the site's folder and is published."""
    known = told(library, theme)
    assert known["base"] == "/gongbao/"
    assert known["search"] == "/gongbao/search/"
    places = {path.removesuffix("index.html") for path in artifacts}
    for address in [*known["files"], *known["issue"]]:
        assert address.removeprefix("/gongbao/") in places, address


def test_worker_keeps_the_newest_issue(library, theme):
    """Kept unread are the home page, the newest issue, and its documents in the order of print."""
    assert told(library, theme)["issue"] == [
        "/gongbao/",
        "/gongbao/bulletins/2026/gongbao-2026-01/",
        "/gongbao/normative/2020/yzb-2020-16/",
        "/gongbao/normative/2021/yzb-2021-3/",
    ]


def test_site_without_an_issue_keeps_the_home_page(library, theme):
    """No issue, no pages of one."""
    documents = tuple(d for d in library.documents if d.kind.folder != "bulletins")
    assert told(replace(library, documents=documents), theme)["issue"] == ["/gongbao/"]


def test_very_large_issue_is_kept_in_part(library, theme):
    """What is fetched unread is bounded."""
    (issue,) = library.of_kind("bulletins")
    (section,) = issue.record.sections
    (one, *_) = library.of_kind("normative")
    more = [replace(one, id=f"normative/2020/more-{n}") for n in range(ISSUE_PAGES + 10)]
    many = replace(section, documents=tuple(document.id for document in more))
    large = replace(issue, record=replace(issue.record, sections=(many,)))
    documents = tuple(large if d is issue else d for d in (*library.documents, *more))
    kept = told(replace(library, documents=documents), theme)["issue"]
    assert len(kept) == ISSUE_PAGES + 2


def test_manifest_names_the_gazette(library, theme):
    """The app is called as the gazette is and begins at the home page."""
    files = {artifact.path: artifact for artifact in build_offline(library, theme)}
    manifest = json.loads(TextRecipe().make(files[urls.APP_MANIFEST].inputs))
    assert manifest["short_name"] == "样例县人民政府公报"
    assert manifest["start_url"] == manifest["scope"] == "/gongbao/"


def test_same_text_gives_the_same_bytes():
    """Made twice, the file is the same; another text gives another file."""
    recipe = TextRecipe()
    assert recipe.make({"text": "甲"}) == recipe.make({"text": "甲"}) == "甲".encode()
    assert recipe.version({"text": "甲"}) == recipe.version({"text": "乙"})
