"""The books of the benchmark for Typst: the same content in a plain template of the same measures.

Equal to ours: text, faces, page size and type area, 28 characters and 22 lines, justified lines,
headings in their faces, cover, contents with page numbers, running heads, imprint, tags and bookmarks,
the claims of PDF/A-3a and PDF/UA-1, and the enclosed Markdown and metadata. In favour of Typst: its source
is made before the clock starts, while ours fills templates within the time; links, QR codes, the lines
of titles, the rules of line breaking that we prepare in the text and right-hand starts are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.gazette.faces.faces import Face

CLAIMS = ("a-3a", "ua-1")

_BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6"}
_RANKS = {"h2": "hei-face", "h3": "kai-face"}
"""The faces of headings by rank; deeper ones are set as the text is."""


@dataclass(frozen=True)
class TypstPress:
    """Typst in a process: one compiler, which keeps the fonts that it found."""

    name: str = "Typst"
    is_a_browser: bool = False

    @contextmanager
    def opened(self) -> Iterator[Callable[[bytes], bytes]]:
        """Find the fonts, and keep the compiler."""
        import typst  # noqa: PLC0415 - only the worker of this press needs it

        fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
        compiler = typst.Compiler(font_paths=fonts)

        def make(source: bytes) -> bytes:
            made: Any = compiler.compile(
                source, format="pdf", pdf_standards=list(CLAIMS), timestamp=0
            )
            return bytes(made)

        yield make


def typst_issue(inputs: Mapping[str, Any], faces: Sequence[Face]) -> bytes:
    """The source of an issue, from the inputs of its recipe."""
    issue = inputs["issue"]
    name = f"{issue['name']}{issue['year']}年第{issue['issue_no']}期"
    parts = [_setting(faces, name, issue["sponsor"]), *_enclosed(inputs)]
    parts.append(f"#cover({_text(issue['name'])}, {_text(name)}, {_text(issue['issue_date'])})")
    parts.append("#contents()")
    for section in inputs["sections"]:
        for document in section["documents"]:
            parts.append(f"#opening({_text(document['title'])}, {_text(document['number'])})")
            parts += _body(document)
    return "\n".join(parts).encode()


def typst_document(inputs: Mapping[str, Any], faces: Sequence[Face]) -> bytes:
    """The source of a document, from the inputs of its recipe."""
    document = inputs["document"]
    parts = [_setting(faces, document["title"], inputs["author"]), *_enclosed(inputs)]
    parts.append(f"#red-head({_text(document['issuing_mark'])}, {_text(document['doc_no'])})")
    parts.append(f"#title({_text(document['title'])})")
    return "\n".join([*parts, *_body(document)]).encode()


def _setting(faces: Sequence[Face], title: str, author: str) -> str:
    families = "".join(
        f"#let {face.role}-face(it) = text(font: {_text(face.family)}, weight: {face.weight}, it)\n"
        for face in faces
    )
    main = next(face.family for face in faces if face.role == "fangsong")
    said = f"#set document(title: {_text(title)}, author: {_text(author)})\n"
    return (
        f"{families}#let main-face = {_text(main)}\n#let book = {_text(title)}\n{said}{_TEMPLATE}"
    )


def _enclosed(inputs: Mapping[str, Any]) -> Iterator[str]:
    for file in inputs["enclosed"]:
        if "text" in file:
            name, text, said = map(_text, (file["name"], file["text"], file["description"]))
            relation = _text(file["relation"].lower())
            kind = "text/markdown" if file["name"].endswith(".md") else "application/json"
            options = f'relationship: {relation}, mime-type: "{kind}", description: {said}'
            yield f"#pdf.attach({name}, bytes({text}), {options})"


def _body(document: Mapping[str, Any]) -> Iterator[str]:
    if document["addressee"]:
        yield f"#addressee({_text(document['addressee'])})"
    reader = _BlockReader()
    for part in document["content"]:
        reader.feed(part["html"])
    yield from reader.calls
    if document["signature"]:
        yield f"#signed({_text(document['signature'])}, {_text(document['sign_date'])})"
    if document["note"]:
        yield f"#par({_text(document['note'])})"
    if document["copies"] or document["print_office"]:
        names = ("copies", "print_office", "print_date")
        yield f"#imprint({', '.join(_text(document[name]) for name in names)})"


class _BlockReader(HTMLParser):
    """Makes a call of each block of text; an article's number keeps its face.

    A heading keeps the face of its rank, while its level follows the nesting, as in our books.
    """

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self._ranks: list[str] = []
        self._block = ""
        self._parts: list[str] = []
        self._number = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._block, self._parts = tag, []
        self._number = tag == "b"

    def handle_data(self, data: str) -> None:
        if self._block:
            self._parts.append(f"hei-face({_text(data)})" if self._number else _text(data))

    def handle_endtag(self, tag: str) -> None:
        self._number = False
        if tag == self._block and self._parts:
            self.calls.append(self._call(tag, " + ".join(self._parts)))
        if tag in _BLOCKS:
            self._block = ""

    def _call(self, tag: str, text: str) -> str:
        if tag == "p":
            return f"#par({text})"
        self._ranks = [*(rank for rank in self._ranks if rank < tag), tag]
        face = _RANKS.get(tag, "fangsong-face")
        return f"#heading(level: {len(self._ranks) + 1}, {face}({text}))"


def _text(text: str) -> str:
    """A string of Typst."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


_TEMPLATE = """
#let red = rgb("#a3161b")
#let running = state("running", "")
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, inside: 28mm, outside: 26mm),
  binding: left,
  header: context align(if calc.odd(here().page()) { right } else { left },
    text(size: 9pt, if calc.odd(here().page()) { running.get() } else { book })),
  footer: context align(if calc.odd(here().page()) { right } else { left },
    pad(x: 16pt, text(size: 14pt, "— " + str(here().page()) + " —"))),
)
#set text(font: main-face, size: 15.8pt, lang: "zh", region: "cn",
  top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 13.19pt, spacing: 13.19pt,
  first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: 15.8pt, weight: 400)
#show heading: set block(above: 13.19pt, below: 13.19pt)
#let addressee(it) = par(first-line-indent: 0pt, it)
#let title(it) = {
  show heading: set align(center)
  show heading: set text(size: 22pt)
  heading(level: 1, title-face(it))
}
#let red-head(mark, number) = {
  v(20mm)
  align(center, text(size: 36pt, fill: red, title-face(mark)))
  v(12mm)
  align(center, number)
  line(length: 100%, stroke: 1pt + red)
  v(10mm)
}
#let cover(name, full, day) = {
  v(40mm)
  align(center, text(size: 44pt, fill: red, title-face(name)))
  v(12mm)
  align(center, text(size: 18pt, full))
  v(1fr)
  align(center, day)
  pagebreak()
}
#let contents() = { outline(title: [目录], depth: 1); pagebreak() }
#let opening(name, number) = {
  pagebreak(weak: true)
  running.update(name)
  if number != "" { align(center, kai-face(number)) }
  title(name)
}
#let signed(name, day) = {
  v(28pt)
  align(right, pad(right: 2em, box(align(center, name + linebreak() + day))))
}
#let imprint(copies, office, day) = {
  v(1fr)
  set text(size: 14pt)
  block(breakable: false, {
    line(length: 100%, stroke: 1pt)
    par(first-line-indent: 0pt, copies)
    line(length: 100%, stroke: .7pt)
    par(first-line-indent: 0pt, office + h(1fr) + day)
    line(length: 100%, stroke: 1pt)
  })
}
"""
