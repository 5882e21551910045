"""Front matter: the block of fields at the head of a file, with the line of every field.

Values stay text, as the editor wrote them; the typed definition of the kind makes dates and
numbers of them. So ``no`` is a word and ``010`` a text, and nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from plugins.problems import Problem
from plugins.reading.fences import find_block
from plugins.reading.source_files import SourceFile
from plugins.reading.written_fields import Fields, read_plain

MOST_CHARACTERS = 64_000
"""A front matter is a page at most; more than this is a mistake or an attack."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")
_UNCLOSED = re.compile(r"<[A-Za-z/!?][^<>]*(?=<|\Z)")
MOST_UNCLOSED = 50
"""A text with more tags that are begun and not closed was damaged."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file taken apart: fields, text, the line where the text begins, and all that stands before it."""

    fields: Fields
    text: str
    text_line: int
    head: str


def parse_front_matter(file: SourceFile, text: str) -> FrontMatter | Problem:
    """Take a document apart into fields and text."""
    found = find_block(file, text)
    if isinstance(found, Problem):
        return found
    start, end, behind = found
    if problem := _check_tags(file, text, behind):
        return problem
    fields = parse_yaml(file, text[start:end], first_line=1)
    if isinstance(fields, Problem):
        return fields
    text_line = text.count("\n", 0, behind) + 2
    return FrontMatter(fields, text[behind + 1 :], text_line, text[: behind + 1])


def _check_tags(file: SourceFile, text: str, start: int) -> Problem | None:
    """Refuse what no reader of HTML gets to the end of in time: hundreds of tags that are not closed."""
    begun = list(islice(_UNCLOSED.finditer(text, start), MOST_UNCLOSED + 1))
    if len(begun) <= MOST_UNCLOSED:
        return None
    line = text.count("\n", 0, begun[0].start()) + 1
    return file.problem(
        "F112", "正文里有很多 HTML 标签没有写完", "补上 >；只是小于号的，写成 &lt;", line
    )


def parse_yaml(
    file: SourceFile, block: str, first_line: int = 1, example: str = "title: 关于……的通知"
) -> Fields | Problem:
    """Read a block of YAML.

    ``first_line`` is the line of the file on which the block begins, ``example`` a field for hints.
    """
    if problem := _check_characters(file, block, first_line):
        return problem
    if plain := read_plain(block, first_line):
        return plain
    # Loaded where it is needed: most blocks are plain, and what was read before is kept.
    from plugins.reading.yaml_fields import read_yaml  # noqa: PLC0415

    return read_yaml(file, block, first_line, example)


def _check_characters(file: SourceFile, block: str, first_line: int) -> Problem | None:
    """Refuse a block that is none, and characters that nobody meant to write."""
    if len(block) > MOST_CHARACTERS:
        message = f"字段部分有 {len(block)} 个字，太长了"
        return file.problem("M203", message, "正文写在第二行 --- 下面，上面只写字段", first_line)
    if unseen := _UNPRINTABLE.search(block) or _OTHER_BREAKS.search(block):
        line = first_line + block.count("\n", 0, unseen.start())
        message = f"这一行有看不见的字符（U+{ord(unseen[0]):04X}）"
        return file.problem("M201", message, "把这一行删掉，重新输入", line)
    return None
