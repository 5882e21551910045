"""T103: no characters that nobody sees: they spoil searching, copying and comparing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.model.texts import texts_of
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text
from plugins.rules.written_text import written

_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}
"""Unicode's categories of controls, format characters (zero width, directions), and separators."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Text, fields, and the rows of the CSV file."""
    for name, message in messages_on(document.record):
        yield in_field(document, name, message)
    yield from _in_text(document)
    for item in document.items:
        for _name, message in messages_on(item):
            yield Finding(document.rows_source, item.line, message)


def _in_text(document: Document) -> Iterator[Finding]:
    if _found(document.markdown):
        for number, line in enumerate(written(document).lines, 1):
            if message := _found(line):
                yield in_text(document, number, f"这一行{message}")


def messages_on(record: Any) -> Iterator[tuple[str, str]]:
    """The fields of a record that have such characters, each with what is to be said of it."""
    texts = list(texts_of(record))
    if not _found("".join([text for _, text in texts])):
        return
    for name, text in texts:
        if message := _found(text):
            yield name, f"字段 {name} {message}"


def _found(text: str) -> str:
    """What is to be said of a text, empty if every character can be seen."""
    if text.replace("\n", "").replace("\t", "").replace("　", "").isprintable():
        return (
            ""  # nearly every text is settled here: what is printable is in none of the categories
        )
    points = sorted(
        f"U+{ord(character):04X}" for character in set(text) if _is_invisible(character)
    )
    return f"有看不见的字符：{'、'.join(points)}" if points else ""


@cache
def _is_invisible(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in _INVISIBLE


RULE = DocumentRule(
    "T103",
    Severity.ERROR,
    "文字里没有看不见的控制字符和零宽字符",
    "GB 18030；GB/T 9704-2012",
    "删去看不见的字符：删掉这一处前后的字重新输入，或者先粘贴到记事本里",
    check,
    of_one_field=True,
)
