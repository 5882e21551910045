"""Anchors in a text: the number of an article and a heading lead to themselves."""

from __future__ import annotations

import pytest

from plugins.pages.anchors import linked_anchors
from plugins.reading.markdown_text import render_bodies

CASES = {
    "an article": (
        '<p class="article" id="tiao-5"><b class="article-number">第五条</b>　任何人可以查阅。</p>',
        '<p class="article" id="tiao-5"><b class="article-number"><a class="anchor" href="#tiao-5">'
        "第五条</a></b>　任何人可以查阅。</p>",
    ),
    "a heading": (
        '<h2 id="s1">一、总体要求</h2>',
        '<h2 id="s1"><a class="anchor" href="#s1">一、总体要求</a></h2>',
    ),
    "a heading that runs on": (
        '<div class="run-in"><h3 id="s1-1">（一）原则。</h3><p>坚持。</p></div>',
        '<div class="run-in"><h3 id="s1-1"><a class="anchor" href="#s1-1">（一）原则。</a></h3>'
        "<p>坚持。</p></div>",
    ),
    "emphasis in a heading": (
        '<h2 id="h-1"><strong>附件</strong></h2>',
        '<h2 id="h-1"><a class="anchor" href="#h-1"><strong>附件</strong></a></h2>',
    ),
    "a link in a heading: links do not nest": (
        '<h2 id="s1">一、贯彻<a class="citation" href="/a/">样政发〔2026〕1号</a></h2>',
        '<h2 id="s1"><a class="anchor" href="#s1">一、贯彻</a>'
        '<a class="citation" href="/a/">样政发〔2026〕1号</a></h2>',
    ),
    "a heading that is all link": (
        '<h2 id="s1"><a href="/a/">样政发〔2026〕1号</a></h2>',
        '<h2 id="s1"><a href="/a/">样政发〔2026〕1号</a></h2>',
    ),
    "no place of its own": (
        '<h2>标题</h2><p class="item">（一）项目；</p><p>正文。</p>',
        '<h2>标题</h2><p class="item">（一）项目；</p><p>正文。</p>',
    ),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES.keys())
def test_what_has_a_place_of_its_own_leads_there(html, expected):
    """The words are the link; what has no id, or is a link already, stays as it is."""
    assert linked_anchors(html) == expected


def test_every_article_and_heading_of_a_law_is_linked_and_no_character_is_added(read_html):
    """第N条, 第N章 and 一、 as reading sets them: each id has its link, and the text is the same."""
    law = "第一章　总则\n\n第一条　为了公开。\n\n第二条之一　适用。\n\n一、总体要求\n\n（一）原则。坚持。"
    (body,) = render_bodies([law])
    page = read_html(linked_anchors(body.html))
    places = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    links = [link.attributes["href"] for link in page.all("a", "anchor")]
    assert links == [f"#{place}" for place in places]
    assert len(links) == 5
    assert page.text == read_html(body.html).text
