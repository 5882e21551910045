"""Links from the root of a host, as a page on a disk has them."""

from __future__ import annotations

import pytest

from plugins.offline.relative_links import Edition, relative_page

FILES = {"index.html", "normative/index.html", "normative/2026/a/index.html", "a/b c.pdf", "x.js"}
HOME = '<link rel="canonical" href="https://www.test.example/gongbao/">'
EDITION = Edition.of(HOME, FILES)
DEEP = "normative/2026/a"


@pytest.mark.parametrize(
    ("address", "folder", "link"),
    [
        ("/gongbao/", "", "index.html"),
        ("/gongbao/", DEEP, "../../../index.html"),
        ("/gongbao/normative/", "", "normative/index.html"),
        ("/gongbao/normative", "", "normative/index.html"),
        ("/gongbao/normative/2026/a/#s1", "normative", "2026/a/index.html#s1"),
        ("/gongbao/normative/2026/a/?care=on", DEEP, "index.html?care=on"),
        ("/gongbao/a/b%20c.pdf", DEEP, "../../../a/b%20c.pdf"),
        ("/gongbao/gone/", "", "https://www.test.example/gongbao/gone/"),
        ("/other/", DEEP, "https://www.test.example/other/"),
        ("#s1", DEEP, "#s1"),
        ("?care=on", DEEP, "?care=on"),
        ("map.jpg", DEEP, "map.jpg"),
        ("https://www.test.example/gongbao/", DEEP, "https://www.test.example/gongbao/"),
        ("//elsewhere.example/", DEEP, "//elsewhere.example/"),
        ("mailto:a@test.example", DEEP, "mailto:a@test.example"),
    ],
)
def test_link(address: str, folder: str, link: str) -> None:
    """A file that comes along is reached from the page's folder, what does not, on the web."""
    assert EDITION.link(address, folder) == link


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a class="x" href="/gongbao/">首页</a>', '<a class="x" href="../index.html">首页</a>'),
        ("<a href='/gongbao/'>首页</a>", '<a href="../index.html">首页</a>'),
        ("<a href=/gongbao/>首页</a>", '<a href="../index.html">首页</a>'),
        ('<img src="/gongbao/x.js" alt="a > b"/>', '<img src="../x.js" alt="a > b"/>'),
        ('<img alt="a > b" src="/gongbao/x.js">', '<img alt="a > b" src="../x.js">'),
        ('<form action="/gongbao/">', '<form action="../index.html">'),
        ('<p data-list="/gongbao/x.js">', '<p data-list="../x.js">'),
        ('<p data-label="/">', '<p data-label="/">'),
        ('<p data-label="/又/">', '<p data-label="/又/">'),
        (
            '<img srcset="/gongbao/x.js 1x, /gongbao/a/b%20c.pdf 2x">',
            '<img srcset="../x.js 1x, ../a/b%20c.pdf 2x">',
        ),
        ('<a href="/gongbao/?a=1&amp;b=2">', '<a href="../index.html?a=1&amp;b=2">'),
        ('<meta content="/gongbao/">', '<meta content="/gongbao/">'),
        ('<p>写成 href="/gongbao/" 即可</p>', '<p>写成 href="/gongbao/" 即可</p>'),
        ("<p>1 < 2</p>", "<p>1 < 2</p>"),
        ('<!-- <a href="/gongbao/"> -->', '<!-- <a href="/gongbao/"> -->'),
        (
            '<script type="application/ld+json">{"a":"<a href=\\"/gongbao/\\">"}</script>',
            '<script type="application/ld+json">{"a":"<a href=\\"/gongbao/\\">"}</script>',
        ),
        ('<script src="/gongbao/x.js"></script>', '<script src="../x.js"></script>'),
        (HOME, HOME),
    ],
)
def test_page(markup: str, expected: str) -> None:
    """Addresses in tags change; texts, comments, data for machines and full addresses do not."""
    assert relative_page(markup, "normative", EDITION) == expected


def test_site_at_the_root_of_its_host() -> None:
    """Without a folder on the host the links begin at the root."""
    edition = Edition.of('<link rel="canonical" href="https://www.test.example/">', FILES)
    assert edition.link("/", "normative") == "../index.html"
    assert edition.link("/normative/", "") == "normative/index.html"
    assert edition.link("/gone.pdf", "") == "https://www.test.example/gone.pdf"
