"""What is measured: the rows of the bench's table, by the names that they have there."""

from __future__ import annotations

from enum import Enum


class Row(Enum):
    """A row of the table."""

    OURS = "Gongbao: pages, lists and feeds, everything checked"
    HUGO = "Hugo, equal pages"
    CODES = "Hugo, equal pages with QR codes as pictures"
    SMALL = "Hugo, small pages: title and text only, one list"
    PELICAN = "Pelican without plugins, equal pages, fewer lists"
    LIMIT = "the limit: the same sources read, as many bytes written"
    OURS_SEARCH = "Gongbao with search"
    HUGO_SEARCH = "Hugo, equal pages, then Pagefind extended"
    NOTHING = "nothing changed"
    TEXT = "the text of one document changed"
    TITLE = "the title of one document changed"
    TEMPLATE = "a template changed that 100 pages use"
    CHECK = "`check` after the text of one document changed"


COLD = (
    Row.OURS, Row.HUGO, Row.CODES, Row.SMALL, Row.PELICAN, Row.LIMIT,
    Row.OURS_SEARCH, Row.HUGO_SEARCH,
)  # fmt: skip
WARM = (Row.NOTHING, Row.TEXT, Row.TITLE, Row.TEMPLATE, Row.CHECK)
