"""How marks on documents are written: with white space between characters, and set apart.

Two characters with a gap between them (机　密) are the old official layout. What is a mark where it
stands alone is a plain word in running text, so most words count only where ``set_apart``.
"""

from __future__ import annotations

GAP = r"[^\S\n]*"
"""White space within a line, or none."""

_MARKUP = r"[ \t#>*_]*"
"""What Markdown may set around a mark."""


def spaced(*words: str) -> str:
    """A pattern for any of the words, with or without gaps between their characters."""
    return f"(?:{'|'.join(GAP.join(word) for word in words)})"


def set_apart(mark: str) -> str:
    """A pattern (MULTILINE) for a mark alone on a line, or alone in brackets at either end of one."""
    bracketed = rf"[(\[【〔]{GAP}{mark}{GAP}[)\]】〕]"
    return (
        rf"(?:^{_MARKUP}{mark}{_MARKUP}$"
        rf"|^{_MARKUP}{bracketed}"
        rf"|{bracketed}{_MARKUP}$)"
    )
