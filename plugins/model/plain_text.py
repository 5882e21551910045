"""The text of a file as the programs of editors write it: UTF-8, UTF-16 with its mark, or GB 18030."""

from __future__ import annotations

_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class NoTextError(ValueError):
    """The bytes of a file are no text in any of these encodings."""


def text_of(data: bytes) -> str:
    """The text of a file, with Unix line ends.

    Raises:
        NoTextError: it is no text.
    """
    marked = next((code for mark, code in _BYTE_ORDER_MARKS.items() if data.startswith(mark)), "")
    if not marked and b"\0" in data:
        raise NoTextError
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise NoTextError
