"""T201: HTML that would be left out of the page is named, so that nothing vanishes unseen."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from plugins.model.body_html import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text

_CODE = r"(?<![\\`])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
_CODE_OR_COMMENT = re.compile(rf"{_CODE}|<!--(?s:.*?)-->")
_START = r"<(?:/?[a-z]|\?[a-z]|!\[CDATA\[|!DOCTYPE\b)"
_VALUE = r"""=\s*(?:"[^"\n]*"|'[^'\n]*')"""
# Only a tag that begins its line may go on in the next ones: elsewhere a line is a paragraph. What
# no reading of quoted values closes is closed by the first ">", as Markdown and browsers do it.
_TAG = re.compile(
    rf"^[ ]{{0,3}}{_START}(?:{_VALUE}|[^<>\n]|\n(?!\s*\n))*+>"
    rf"|{_START}(?:{_VALUE}|[^<>\n])*+>"
    rf"|{_START}[^<>\n]*>",
    re.IGNORECASE | re.MULTILINE,
)
_INSTRUCTION = re.compile(r"<[?!]\[?\w+")
_BARE_ADDRESS = re.compile(
    r"<(?:(?P<address>(?:https?|ftps?)://.*)|[^\s<>]+@[^\s<>]+)>", re.IGNORECASE
)
_LINK = re.compile(r"\]\(\s*<?(?P<address>[^\s()<>]+)")
_SIGNS = ("<", "]")
"""A text without any of these has neither tags nor addresses."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)

_TAG_HINT = "删去这个标签，只保留文字；如果它本来就是文字，把“<”写成“&lt;”"
_ATTRIBUTE_HINT = "删去这个属性"
_ADDRESS_HINT = "改用 http、https、mailto、tel 的地址或者本站的路径，或者去掉链接"


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Tags, attributes and addresses that sanitising removes; the same one once a line."""
    for number, message, hint in dict.fromkeys(_refused(document)):
        yield in_text(document, number, message, hint)


def _refused(document: Document) -> Iterator[tuple[int, str, str]]:
    text = document.markdown
    if not any(sign in text for sign in _SIGNS):
        return
    text = _without_code(text)
    for line, match in _placed(_TAG, text):
        for message, hint in _refused_in_tag(match[0].lstrip()):
            yield line, message, hint
    for line, match in _placed(_LINK, text):
        for message, hint in _refused_address(html.unescape(match["address"])):
            yield line, message, hint


def _without_code(text: str) -> str:
    """The text without comments, which no reader sees, and without code, which is shown as it is."""
    # A comment that is nowhere closed is text; looking for its end again and again takes long.
    end = text.rfind("-->") + len("-->")
    cleared = _CODE_OR_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text[:end])
    return cleared + re.sub(_CODE, "", text[end:])


def _placed(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each match, and the line on which it begins."""
    line, counted = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        yield line, match


def _refused_in_tag(tag: str) -> list[tuple[str, str]]:
    if match := _BARE_ADDRESS.fullmatch(tag):
        return _refused_address(match["address"] or "")
    if match := _INSTRUCTION.match(tag):
        return [_refused_tag(match[0])]
    return _TagReader(tag).refused


def _refused_tag(shown: str) -> tuple[str, str]:
    return f"正文里的标签“{shown}”不能用在网页上", _TAG_HINT


def _refused_address(address: str) -> list[tuple[str, str]]:
    scheme = _SCHEME.match("".join(address.split()))
    if scheme is None or scheme[0].lower() in SCHEMES:
        return []
    return [(f"正文里的地址“{scheme[0]}:”不能用在网页上", _ADDRESS_HINT)]


class _TagReader(HTMLParser):
    """Reads one tag and keeps in ``refused`` what of it would be removed, and how to mend it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.refused: list[tuple[str, str]] = []
        self.text = text
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An opening tag: its name, or else its attributes and the addresses in them."""
        if tag not in TAGS:
            self.handle_endtag(tag)
            return
        for name, value in attrs:
            if not _is_kept(tag, name, value or ""):
                message = f"正文里“<{tag}>”的属性“{name}”不能用在网页上"
                self.refused.append((message, _ATTRIBUTE_HINT))
            elif name in {"href", "src"}:
                self.refused += _refused_address(value or "")

    def handle_endtag(self, tag: str) -> None:
        """A closing tag is spoken of as the tag that it closes."""
        if tag not in TAGS:
            shown = self.text.lstrip("</")[: len(tag)]
            self.refused.append(_refused_tag(f"<{shown}>"))


def _is_kept(tag: str, name: str, value: str) -> bool:
    if name == "class":
        return set(value.split()) <= CLASSES.get(tag, set())
    return name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())


RULE = DocumentRule(
    "T201",
    Severity.ERROR,
    "正文只用网页上能用的标签、属性和地址，其余的不会悄悄丢掉",
    "政府网站发展指引；domain.md §5.2",
    "删去这段代码，只保留文字、表格和图片",
    check,
)
