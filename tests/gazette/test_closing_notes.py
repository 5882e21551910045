"""The notes that close a text: which paragraphs are some, and that their words stay (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

import re

import pytest

from plugins.gazette.text.closing_notes import set_closing_notes

ATTACHMENTS = '<p>附件：1.名单</p>\n<p class="item">2.登记表</p>'
NOTED = {
    "a note": "<p>正文。</p><p>附件：名单</p>",
    "a list": f"<p>正文。</p>{ATTACHMENTS}",
    "a mark of Latin": "<p>正文。</p><p>附件: 1.名单</p>",
    "notes of minutes": "<p>正文。</p><p>出席：某某某</p><p>请假:某某某</p>\n",
    "a note before an attachment in the text": f'<p>正文。</p>{ATTACHMENTS}<h2 id="a">附件1</h2><p>某。</p>',
}
PLAIN = {
    "among paragraphs": "<p>附件：名单</p><p>以上附件请查收。</p>",
    "quoted": "<p>原文是：</p><blockquote><p>附件：名单</p></blockquote>",
    "quoted before a heading": "<blockquote><p>出席：某某某</p></blockquote><h2>二、其他</h2>",
    "in a list": "<ul><li><p>附件：名单</p></li></ul>",
}


@pytest.mark.parametrize("case", NOTED)
def test_notes_at_the_end_are_set_as_notes_and_keep_their_words(case: str) -> None:
    """The class of a note is added; the text, the kind of its colon included, is the page's."""
    html = NOTED[case]
    made = set_closing_notes(html)
    assert made.count('class="closing-note') >= 1
    assert _text(made) == _text(html)


@pytest.mark.parametrize("case", PLAIN)
def test_what_only_begins_like_a_note_is_text(case: str) -> None:
    """Nothing is changed in a quotation, a list, or among paragraphs."""
    assert set_closing_notes(PLAIN[case]) == PLAIN[case]


def _text(html: str) -> str:
    return re.sub(r"<[^>]*>|\s", "", html)
