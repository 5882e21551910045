"""Texts that are lines of words, marked headings, rules and simple tables, made into HTML directly.

Nearly every official document is such a text, and what Markdown makes of it can be said in a page.
What Markdown means stays Python-Markdown's business: a text with any other mark, or with one of these in
an unusual place, is left to it, and tests hold that both give the same, byte for byte.

Nothing here needs to be sanitised: of the characters that HTML reads only ``>`` is let in, and escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plugins.reading.outline import Outline, Placed

_MARKS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff<&`\\]")
"""What begins HTML, entities, code and escapes, and what is no character of a text."""

_LISTS = re.compile(r" {0,3}- | *> ")
"""How the lines of lists and quotations begin, and of what stands too deep to be one."""

_HEADING = re.compile(r"(#{1,6}) +(.*)")
_RULE = re.compile(r" {0,3}-{3,} *")
_TABLE = re.compile(r"^(\|.*(?:\n\|.*)*)", re.MULTILINE)
_NO_TABLE = re.compile(r"^(?: {2,}[^ \n]|[^|\n]+\|)", re.MULTILINE)
"""An indent, by which a line may belong to the table above it, and a stroke that begins no line."""


class _OtherMark(Exception):
    """A text has a mark that is not read here; caught in this module."""


@dataclass(frozen=True, slots=True)
class PlainBody:
    """What was made of a text.

    ``blocks`` are the HTML, ``headings`` have a level, an anchor and a text each, ``lines`` are the text
    as a reader sees it, a line a block or a row.
    """

    blocks: list[str] = field(default_factory=list)
    headings: list[tuple[int, str, str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def read_plain_lines(text: str) -> PlainBody | None:
    """The body of a text; None where the text has a mark that is left to Python-Markdown."""
    if _MARKS.search(text) or "](" in text or "[^" in text:
        return None
    spaced = text.expandtabs(4)
    if "|" in spaced and _NO_TABLE.search(spaced):
        return None
    body, outline = PlainBody(), Outline()
    try:
        for part in _TABLE.split(spaced):
            if not (part.startswith("|") and _add_table(body, part)):
                _add_lines(body, outline, part)
    except _OtherMark:
        return None
    return body


def _add_lines(body: PlainBody, outline: Outline, text: str) -> None:
    """Each line is a paragraph, a marked heading or a rule."""
    for line in text.split("\n"):
        words = line.strip(" 　")
        if not words or words.isspace():
            continue
        if words[0] in "#->" and _add_marked(body, outline, line):
            continue
        _add(body, words, outline.place_paragraph(words))


def _add_marked(body: PlainBody, outline: Outline, line: str) -> bool:
    """Add a heading or a rule; whether the line is one."""
    if _LISTS.match(line):
        raise _OtherMark
    if _RULE.fullmatch(line):
        body.blocks.append("<hr>")
        return True
    heading = _HEADING.fullmatch(line)
    if heading is None:
        return False
    title = heading[2].strip()
    placed = outline.place_heading(len(heading[1]), title)
    if not title or placed.tag == "h1":  # empty, or of a level that no body has
        raise _OtherMark
    _add(body, title, placed)
    return True


def _add(body: PlainBody, words: str, placed: Placed) -> None:
    tag, anchor, _, cut = placed
    body.lines.append(words)
    if tag != "p":
        body.headings.append((int(tag[1]), anchor, words[: cut or None].strip()))
    body.blocks.append(_cut_html(words, placed) if cut else _html(words, placed))


def _add_table(body: PlainBody, text: str) -> bool:
    """Add rows of which the second parts the head from the others; whether they are such a table."""
    rows = [_cells(row) for row in text.split("\n")]
    width = len(rows[0])
    if len(rows) == 1 or len(rows[1]) != width or not set("".join(rows[1])) <= set("|:- "):
        return False
    head, *others = [(row + [""] * width)[:width] for row in (rows[0], *(rows[2:] or [[]]))]
    heads, cells = _row(head, "th"), "\n".join(_row(row, "td") for row in others)
    body.blocks.append(f"<table>\n<thead>\n{heads}\n</thead>\n<tbody>\n{cells}\n</tbody>\n</table>")
    body.lines.extend("\t".join(row) for row in (head, *others))
    return True


def _cells(row: str) -> list[str]:
    """The cells of a row, which begins with a stroke and mostly ends with one."""
    inner = row.rstrip(" ")[1:].removesuffix("|")
    return [cell.strip(" ") for cell in inner.split("|")]


def _row(cells: list[str], tag: str) -> str:
    shown = "\n".join(f"<{tag}>{_escaped(cell)}</{tag}>" for cell in cells)
    return f"<tr>\n{shown}\n</tr>"


def _html(words: str, placed: Placed) -> str:
    """A block that is one element."""
    tag, anchor, css, _ = placed
    shown = _escaped(words)
    if anchor:
        return f'<{tag} id="{anchor}">{shown}</{tag}>'
    return f'<p class="{css}">{shown}</p>' if css else f"<p>{shown}</p>"


def _cut_html(words: str, placed: Placed) -> str:
    """An article with its number, or a heading that runs on into text."""
    tag, anchor, css, cut = placed
    first, rest = _escaped(words[:cut]), _escaped(words[cut:])
    if css == "article":
        label = f'<b class="article-number">{first}</b>'
        return f'<p class="article" id="{anchor}">{label}{rest}</p>'
    return f'<div class="run-in"><{tag} id="{anchor}">{first}</{tag}><p>{rest}</p></div>'


def _escaped(words: str) -> str:
    return words.replace(">", "&gt;").replace("\xa0", "&nbsp;")
