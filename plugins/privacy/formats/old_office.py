"""Old binary office files (doc, xls, ppt, wps, et): the runs of text that can be seen in them.

The formats themselves are not read, so what is hidden, commented or tracked cannot be told, and
numbers of a worksheet that are no text are not seen: the check says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.privacy.checks import NOT_CHECKED
from plugins.privacy.contents import Budget, Content, Excerpt, NotReadable, Trace

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""In such a file a docx or xlsx with a password is kept."""

_ASCII = re.compile(rb"[\x20-\x7e]{8,}")
_UTF_16 = re.compile(
    rb"(?:[\t\r\n\x20-\x7e]\0|[\0-\xff][\x4e-\x9f]|[\0-\x3f]\x30|[\0-\xef]\xff|[\x05\x06]\x26){4,}"
)
"""Letters and digits, Chinese characters, their punctuation, full-width signs and stars."""


def read_old_office(data: bytes, budget: Budget) -> Iterator[Content]:
    """The text in one byte and in two bytes a character, and that this is not all."""
    budget.take(2 * len(data))
    if _ENCRYPTED in data:
        raise NotReadable("文件有密码")
    yield Excerpt("里的文字", "\n".join(found[0].decode() for found in _ASCII.finditer(data)))
    wide = (found[0].decode("utf-16-le", "replace") for found in _UTF_16.finditer(data))
    yield Excerpt("里的文字", "\n".join(wide).replace("\r", "\n"))
    yield Trace(NOT_CHECKED, "是旧格式，隐藏的内容、批注和修订没有能检查")
