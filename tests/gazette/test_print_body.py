"""Body HTML made ready for a book: cases as title, input and expected output."""

from __future__ import annotations

import pytest

from plugins.gazette.text.body import print_body

CASES = {
    "an anchor gets the document's prefix": (
        '<h2 id="s1">一、甲</h2><p><a href="#s1">甲</a></p>',
        '<h2 id="d1-s1" class="rank-2">一、甲</h2><p><a href="#d1-s1">甲</a></p>',
    ),
    "an anchor to which nothing in the text leads is left out": (
        '<h2 id="s1">一、甲</h2>',
        '<h2 class="rank-2">一、甲</h2>',
    ),
    "a link inside the document stays inside its document": (
        '<p><a href="#s1">上文</a></p>',
        '<p><a href="#d1-s1">上文</a></p>',
    ),
    "a link from the site's root becomes a whole address": (
        '<p><a class="citation" href="/normative/2020/a/">甲</a></p>',
        '<p><a class="citation" href="https://x.cn/normative/2020/a/">甲</a></p>',
    ),
    "a link from the page becomes a whole address": (
        '<p><a href="a.csv">甲</a></p>',
        '<p><a href="https://x.cn/g/p/a.csv">甲</a></p>',
    ),
    "a whole address stays": (
        '<p><a href="https://y.cn/?a=1&amp;b=2">甲</a></p>',
        '<p><a href="https://y.cn/?a=1&amp;b=2">甲</a></p>',
    ),
    "in a link stands only text": (
        '<p><a href="#a"><strong>甲</strong>乙</a><strong>丙</strong></p>',
        '<p><a href="#d1-a">甲乙</a><strong>丙</strong></p>',
    ),
    "a link ends before a picture of the document and begins anew behind it": (
        '<p><a id="k" href="/y/">甲<img src="图.png" alt="图示">乙</a><a href="#k">上</a></p>',
        '<p><a id="d1-k" href="https://x.cn/y/">甲</a>'
        '<img class="picture" src="g/p/%E5%9B%BE.png" alt="图示">'
        '<a href="https://x.cn/y/">乙</a><a href="#d1-k">上</a></p>',
    ),
    "a link around a picture alone says where it leads": (
        '<p><a href="/y/"><img src="图.png" alt="图示"></a>丙</p>',
        '<p><img class="picture" src="g/p/%E5%9B%BE.png" alt="图示">'
        '<a href="https://x.cn/y/">〔见 https://x.cn/y/〕</a>丙</p>',
    ),
    "a link without words has none in the book either": (
        '<p>甲<a href="/y/"></a></p>',
        '<p>甲<a href="https://x.cn/y/"></a></p>',
    ),
    "a picture of another place in a link is words of the link": (
        '<p><a href="/y/"><img src="m.png" alt="图"></a></p>',
        '<p><a href="https://x.cn/y/">〔图：图，见 https://x.cn/g/p/m.png〕</a></p>',
    ),
    "lines of a link stay lines": (
        '<p><a href="/y/">甲<br>乙 &amp; <em>丙</em></a></p>',
        '<p><a href="https://x.cn/y/">甲</a><br><a href="https://x.cn/y/">乙 &amp; 丙</a></p>',
    ),
    "an anchor without an address is no link": (
        '<p><a id="k"></a><em>甲</em><a href="#k">乙</a></p>',
        '<p><a id="d1-k"></a><em>甲</em><a href="#d1-k">乙</a></p>',
    ),
    "no rank is skipped, and the face of the rank is kept": (
        "<h2>一</h2><h4>1</h4><h4>2</h4><h2>二</h2><h3>（一）</h3><h5>（1）</h5>",
        '<h2 class="rank-2">一</h2><h3 class="rank-4">1</h3><h3 class="rank-4">2</h3>'
        '<h2 class="rank-2">二</h2><h3 class="rank-3">（一）</h3><h4 class="rank-5">（1）</h4>',
    ),
    "text and entities stay as they are": (
        "<p>A &amp; B &lt;样例&gt; &#12288;甲<br>乙</p>",
        "<p>A &amp; B &lt;样例&gt; &#12288;甲<br>乙</p>",
    ),
    "the line end between two blocks is dropped, for it would be printed in a run-in": (
        '<div class="run-in"><h2>（一）甲。</h2>\n<p>乙 丙</p></div>',
        '<div class="run-in"><h2 class="rank-2">（一）甲。</h2><p>乙 丙</p></div>',
    ),
    "a picture of the document is shown": (
        '<p><img src="%E5%9B%BE.png" alt="图示"></p>',
        '<p><img class="picture" src="g/p/%E5%9B%BE.png" alt="图示"></p>',
    ),
    "a picture of another place is named with its address": (
        '<p><img src="m.png" alt="图&amp;示"></p>',
        '<p><a class="picture" href="https://x.cn/g/p/m.png">'
        "〔图：图&amp;示，见 https://x.cn/g/p/m.png〕</a></p>",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_print_body_case(case: str) -> None:
    """Each case of the table gives its expected HTML."""
    source, expected = CASES[case]
    assert print_body(source, "d1-", "https://x.cn/g/p/", "g/p/", ["g/p/图.png"]) == expected
