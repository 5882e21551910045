"""What pydyf, which writes PDFs for WeasyPrint, does slowly or not quite by the standard."""

from __future__ import annotations

import zlib

import pydyf

_LEVEL = 6
"""How hard streams are compressed: 9 takes longer and saves a two-hundredth."""

_plain_data = pydyf.Stream.data.fget


def _finished_data(stream: pydyf.Stream) -> bytes:
    """A stream with its dictionary, compressed once and with an end that cannot be mistaken.

    pydyf compresses at each look, and looks twice when a PDF has an identifier. A stream whose last
    byte is a carriage return, before the line feed that ends its line, looks to a reader like one that
    is a byte shorter (ISO 19005-3, 6.1.7.1): its line ends with both.
    """
    if stream.compress:
        stream.compress = False
        plain: bytes = _plain_data(stream)
        content = plain[plain.index(b"stream\n") + 7 : -len(b"\nendstream")]
        stream.stream = [zlib.compress(content, _LEVEL)]
        stream.extra["Filter"] = "/FlateDecode"
    data: bytes = _plain_data(stream)
    if data.endswith(b"\r\nendstream"):
        return data.removesuffix(b"\nendstream") + b"\r\nendstream"
    return data


_all_references = pydyf.PDF.page_references.fget


def _page_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
    """The references of all pages, listed anew when a page was added: each tag asks for them."""
    known: tuple[bytes, ...] = getattr(pdf, "_known_references", ())
    if 3 * len(known) != len(pdf.pages["Kids"]):
        known = pdf._known_references = _all_references(pdf)
    return known


def install() -> None:
    """Let pydyf write so; doing it twice changes nothing."""
    pydyf.Stream.data = property(_finished_data)
    pydyf.PDF.page_references = property(_page_references)
