"""The notes that close a text: 附件说明, and in minutes who was there (GB/T 9704-2012, 7.3.4 and 10.3).

Each begins two characters in, and its further lines under the first character behind the label; of
numbered attachments, under the first character of a name.
"""

from __future__ import annotations

import re

_WRITTEN = (
    r"<p>(?P<label>附件|出席|请假|列席)(?P<mark>[:：])(?P<text>(?:(?!</p>).)*)</p>"
    r'(?P<items>(?:\s*<p class="item">[0-9]{1,2}[.．](?:(?!</p>).)*</p>)*)\s*'
)
_NOTE = re.compile(_WRITTEN, re.DOTALL)
_NOTES = re.compile(rf"(?:{_WRITTEN})+(?=\Z|<h[2-6])", re.DOTALL)
"""They end a text, or stand before the heading of an attachment that is written in it."""

_NUMBER = re.compile(r"(<p[^>]*>)?\s*([0-9]{1,2}[.．])\s*")


def set_closing_notes(html: str) -> str:
    """The text of a document (HTML) with the classes that the notes at its end are set by.

    A note that is quoted, or stands among paragraphs, is text like any other.
    """
    return _NOTES.sub(lambda notes: _NOTE.sub(_set_note, notes[0]), html)


def _set_note(note: re.Match[str]) -> str:
    is_list = _NUMBER.match(note["text"])
    kind = "closing-note numbered" if is_list else "closing-note"
    label = note["label"] if note["label"] == "附件" else f'<b class="label">{note["label"]}</b>'
    text = _NUMBER.sub(_set_number, note["text"], count=1) if is_list else note["text"]
    items = _NUMBER.sub(_set_number, note["items"])
    return f'<p class="{kind}">{label}{note["mark"]}{text}</p>{items}'


def _set_number(number: re.Match[str]) -> str:
    begin = '<p class="closing-item">' if number[1] else ""
    return f'{begin}<span class="note-number">{number[2]}</span>'
