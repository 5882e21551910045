"""Rule T201 and the sanitising of texts are of one mind: what vanishes is named, and only that."""

from __future__ import annotations

import re
import time
from datetime import datetime

import pytest

from plugins.model.body_html import TAGS
from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.model.site import Site
from plugins.reading.markdown_text import render_body
from plugins.rules.text.unsafe_html import check

REFUSED = [
    "details", "summary", "font", "center", "textarea", "title", "noscript", "script", "style",
    "iframe", "object", "embed", "form", "input", "button", "select", "option", "label", "link",
    "meta", "svg", "math", "video", "audio", "base", "big", "small", "tt", "strike", "marquee",
    "h1", "section", "article", "header", "footer", "nav", "main", "template", "slot", "dialog",
    "col", "colgroup",
]  # fmt: skip
PARTS_OF_TABLES = {"caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
RECORD = NormativeRecord(
    title="关于试验的通知",
    publish_datetime=datetime(2021, 8, 27, 9),
    issuer=("甲县人民政府办公室",),
)


def findings(text: str) -> list[str]:
    """What the rule says of a text."""
    document = Document(
        "normative/2021/a", "content/normative/2021/a.md", RECORD, Body("", (), ""), text, {}, 1
    )
    site = Site(name="试验网站", base_url="https://www.test.example", gazette_name="试验公报")
    return [finding.message for finding in check(document, Office(site))]


@pytest.mark.parametrize("tag", [*sorted(TAGS), *REFUSED])
def test_a_tag_is_named_if_it_vanishes(tag: str) -> None:
    """Of every tag the rule says what sanitising does; table parts need their table to be seen."""
    vanishes = tag not in TAGS
    assert bool(findings(f"甲<{tag}>乙")) is vanishes
    shown = render_body(f"甲<{tag}>乙</{tag}>").html
    assert vanishes or tag in PARTS_OF_TABLES or f"<{tag}" in shown
    assert not vanishes or f"<{tag}" not in shown


@pytest.mark.parametrize(
    "text",
    [
        "元数据（metadata: 名称）", "x<form 甲", "甲 x<form\n乙>丙", "<摘要>", "1 < 2 > 0", "甲<!乙>丙",
        "a<1>", "</ 甲>", "没有写完的 <!-- 注释", "onclick=1 javascript: data:", "甲 `<form>` 乙",
        "甲 ``<b class=x> ` <form>`` 乙", "甲<? 乙 >丙",
    ],
)  # fmt: skip
def test_text_that_stays_is_not_complained_of(text: str) -> None:
    """Where every character is still there after rendering, the rule is silent."""
    assert findings(text) == []
    kept = re.sub(r"[`\s]", "", text)
    assert re.sub(r"\s", "", render_body(text).text).replace("`", "") == kept


@pytest.mark.parametrize(
    "text",
    ["若a<b且c>d", "按<A类>办理", "甲<?php 乙?>丙", "甲<![CDATA[乙]]>丙", "```\n<form>\n```"],
)
def test_text_that_vanishes_is_complained_of(text: str) -> None:
    """Where characters are missing after rendering, the rule says so."""
    assert findings(text)
    assert len(render_body(text).text) < len(text)


@pytest.mark.parametrize(
    "part", ["<a ", "<!--", "`", "](", "<a '", "\n<a \n", "<a ='\"", "](a:", "<b>"]
)
def test_hostile_text_takes_no_long_time(part: str) -> None:
    """Time grows with the length of a text and not faster."""
    began = time.process_time()
    findings(part * 50_000)
    assert time.process_time() - began < 2
