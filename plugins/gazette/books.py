"""The books (印刷版) that are made, a row each: what is in it, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.gazette.contents import document_book, issue
from plugins.gazette.recipe import BookRecipe
from plugins.model.artifact import Artifact
from plugins.model.library import Library

if TYPE_CHECKING:
    from plugins.gazette.signing.key import SigningKey


class Book(NamedTuple):
    """A kind of book: its recipe's name, who builds its values, its template and style sheets.

    ``is_for_phones`` says that its pages are small.
    """

    name: str
    build: Callable[[Library], list[Artifact]]
    template: str
    styles: tuple[str, ...]
    is_for_phones: bool = False


BOOKS = (
    Book(
        document_book.RECIPE,
        document_book.build_documents,
        "document.html",
        ("text.css", "blocks.css", "tables.css", "document.css"),
    ),
    Book(
        issue.RECIPE,
        issue.build_issues,
        "issue.html",
        ("text.css", "blocks.css", "tables.css", "issue.css"),
    ),
    Book(
        issue.PHONE_RECIPE,
        issue.build_phone_issues,
        "issue.html",
        ("text.css", "blocks.css", "tables.css", "tables_phone.css", "phone.css"),
        is_for_phones=True,
    ),
)


def recipe_of(book: Book, theme: Path, content: Path, key: SigningKey | None = None) -> BookRecipe:
    """The recipe of a book, with the folders of theme and content, and the key that signs it."""
    return BookRecipe(
        book.name, book.template, book.styles, theme, content, book.is_for_phones, key
    )
