"""The text of a file, whatever program wrote it."""

from __future__ import annotations

import pytest

from plugins.model.plain_text import NoTextError, text_of

ROWS = "序号,名称\n1,样例乡\n"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_is_read_in_usual_encodings(encoding: str, end: str) -> None:
    """A file of a spreadsheet program, of Windows or of an old Mac, is the same text."""
    assert text_of(ROWS.replace("\n", end).encode(encoding)) == ROWS


@pytest.mark.parametrize("data", [b"\xff\xff", b"a\0b", b"\xff\xfea"])
def test_what_is_no_text_is_not_guessed(data: bytes) -> None:
    """Bytes that are text in no encoding are refused, not read with boxes in it."""
    with pytest.raises(NoTextError):
        text_of(data)
