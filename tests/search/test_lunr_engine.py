"""Without WebAssembly lunr answers as Pagefind does: the same documents in the same order."""

from __future__ import annotations

import random
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from plugins.model.library import Library
from plugins.search.bigrams import squeeze
from tests.search.test_finding import TERMS, answers, text_of

OLD = "delete window.WebAssembly"
STRICT = "default-src 'self'"


def opened(phone: BrowserContext, address: str, *, old: bool) -> Page:
    """The search page in a browser with WebAssembly, or without."""
    page = phone.new_page()
    if old:
        page.add_init_script(OLD)
    page.goto(f"{address}/search/")
    return page


def passages(library: Library) -> list[str]:
    """Passages of one to thirty characters from anywhere in the texts."""
    chance = random.Random(20261123)
    found: list[str] = []
    while len(found) < 150:
        text = text_of(chance.choice(library.documents), library)
        start = chance.randrange(len(text))
        passage = text[start : start + chance.randint(1, 30)]
        if squeeze(passage):
            found.append(passage)
    return found


def both(phone: BrowserContext, address: str, *queries: str, **options: Any) -> list[Any]:
    """What Pagefind's engine and lunr's say to each query; each in a page of its own."""
    said = []
    for old in (False, True):
        page = opened(phone, address, old=old)
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        said.append(answers(page, *queries, **options))
        assert any("/lunr/" in url for url in asked) is old
        assert any(".pf_index" in url for url in asked) is not old
        page.close()
    return said


def test_lunr_answers_as_pagefind_does(
    phone: BrowserContext, address: str, library: Library
) -> None:
    """Terms and passages find the same, in the same order, with the same facets and excerpts."""
    queries = (*TERMS, *passages(library))
    pagefind, lunr = both(phone, address, *queries)
    assert [q for q, a, b in zip(queries, pagefind, lunr, strict=True) if a != b] == []
    assert sum(bool(answer["urls"]) for answer in lunr) > 170


def test_order_by_date_and_choices_are_the_same(phone: BrowserContext, address: str) -> None:
    """Narrowed down and ordered by date, both engines show the same."""
    chosen = {"kind": ["政策文件"], "year": ["2021", "2025"]}
    pagefind, lunr = both(phone, address, "公开", "巡查河道", chosen=chosen, byDate=True)
    assert pagefind == lunr
    assert len(lunr[1]["urls"]) == 25


def test_forbidden_webassembly_is_no_hindrance(phone: BrowserContext, address: str) -> None:
    """A host whose content security policy allows no WebAssembly has a search, too."""

    def strictly(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": STRICT}
        route.fulfill(response=answer, headers=headers)

    page = phone.new_page()
    page.route("**/search/?q=*", strictly)
    page.goto(f"{address}/search/?q={quote('政务公开')}")
    expect(page.locator(".search-status")).to_have_text("找到 5 份文件")
    expect(page.locator(".search-results mark").first).to_have_text("政务公开")


@pytest.mark.parametrize("lost", ["**/lunr/**", "**/lunr.min.js", "**/shards.js?*"])
def test_lost_part_is_said_and_asked_for_again(
    phone: BrowserContext, address: str, lost: str
) -> None:
    """What does not come is never taken for "nothing found", and the next search tries again."""
    page = phone.new_page()
    page.add_init_script(OLD)
    page.route(lost, lambda route: route.abort())
    page.goto(f"{address}/search/?q={quote('政务公开')}")
    status = page.locator(".search-status")
    expect(status).to_contain_text("搜索索引没有打开")
    page.unroute(lost)
    page.locator("main input[name=q]").press("Enter")
    expect(status).to_have_text("找到 5 份文件")
