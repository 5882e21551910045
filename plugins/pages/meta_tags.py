"""The meta tags that inspectors of government sites read (domain.md §5.1).

Every page names the site; lists and documents name their column (栏目); documents also name
themselves. A tag without a value is left out: an empty tag counts as a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.published import shown_time
from plugins.model.site import Site

Tag = tuple[str, str]
"""Name and content of a meta tag; of Open Graph, property and content."""

LONGEST_DESCRIPTION = 120
"""Characters of a text that describe it where nobody has written a summary."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is no kind of documents; the fields are those of ``Kind``."""

    title: str
    column_type: str
    description: str
    keywords: str


def site_tags(site: Site) -> list[Tag]:
    """The tags of every page: name, main domain without scheme, code of the site (网站标识码)."""
    return [("SiteName", site.name), ("SiteDomain", site.domain), ("SiteIDCode", site.site_code)]


def column_tags(kind: Kind | Column) -> list[Tag]:
    """The tags of the pages of a column: its lists and its documents."""
    return [
        ("ColumnName", kind.title),
        ("ColumnDescription", kind.description),
        ("ColumnKeywords", kind.keywords),
        ("ColumnType", kind.column_type),
    ]


def article_tags(site: Site, document: Document) -> list[Tag]:
    """The tags of a document's page; ``PubDate`` is the time of publication that the page shows.

    Where no source is written it is who issued the document, at last who publishes the site: every
    article has to name one.
    """
    record = document.record
    author = "、".join(document.get("issuer") or (document.get("sponsor", ""),))
    return [
        ("ArticleTitle", record.title),
        ("PubDate", shown_time(document, site)),
        ("ContentSource", record.source or author or site.sponsor),
        ("Keywords", ",".join(record.keywords)),
        ("Author", author),
        ("Description", description_of(document)),
        ("Url", urls.absolute(site, urls.document_folder(document))),
    ]


def description_of(document: Document) -> str:
    """The summary, else the beginning of the text, else what the column holds."""
    return document.record.summary or _beginning(document.body.text) or document.kind.description


def _beginning(text: str) -> str:
    """The beginning of a text, without the ends of its lines; mostly a few lines are long enough."""
    lines = " ".join(text[: 3 * LONGEST_DESCRIPTION].split())
    if len(lines) <= LONGEST_DESCRIPTION:
        lines = " ".join(text.split())
    return f"{lines[:LONGEST_DESCRIPTION]}……" if len(lines) > LONGEST_DESCRIPTION else lines


def open_graph(site: Site, title: str, url: str, kind: str, description: str) -> list[Tag]:
    """What other programs show of a link to a page (ogp.me); ``kind`` is website or article."""
    return [
        ("og:title", title),
        ("og:type", kind),
        ("og:url", url),
        ("og:site_name", site.name),
        ("og:description", description),
        ("og:locale", "zh_CN"),
    ]


def filled(tags: Iterable[Tag]) -> list[Tag]:
    """The tags that have a value."""
    return [(name, content.strip()) for name, content in tags if content.strip()]
