"""Addresses inside a book: of the theme's files, and of the QR codes that are drawn for it."""

from __future__ import annotations

from urllib.parse import quote

ADDRESS = "https://theme.invalid/"
"""The address of the theme's print folder inside a book; no path of the machine gets into a PDF."""

QR_CODES = "qr/"
"""The folder of the QR codes: the name of a file is the text of the code."""


def qr_address(text: str) -> str:
    """The address, inside a book, of the picture of the QR code of a text."""
    return f"{ADDRESS}{QR_CODES}{quote(text, safe='')}"
