"""The meta tags that inspectors of government sites read (domain.md §5.1).

Every page names the site; lists and documents name their column (栏目); documents also name
themselves. A tag without a value is left out: an empty tag counts as a fault.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.published import shown_time
from plugins.model.site import Site

Tag = tuple[str, str]
"""Name and content of a meta tag."""


def site_tags(site: Site) -> list[Tag]:
    """The tags of every page: name, main domain without scheme, code of the site (网站标识码)."""
    return [("SiteName", site.name), ("SiteDomain", site.domain), ("SiteIDCode", site.site_code)]


def column_tags(kind: Kind) -> list[Tag]:
    """The tags of the pages of a column: its lists and its documents."""
    return [
        ("ColumnName", kind.title),
        ("ColumnDescription", kind.description),
        ("ColumnKeywords", kind.keywords),
        ("ColumnType", kind.column_type),
    ]


def article_tags(site: Site, document: Document) -> list[Tag]:
    """The tags of a document's page; ``PubDate`` is the time of publication that the page shows."""
    record = document.record
    authors = document.get("issuer") or (document.get("sponsor", ""),)
    return [
        ("ArticleTitle", record.title),
        ("PubDate", shown_time(document, site)),
        ("ContentSource", record.source),
        ("Keywords", ",".join(record.keywords)),
        ("Author", "、".join(authors)),
        ("Description", record.summary),
        ("Url", urls.absolute(site, urls.document_folder(document))),
    ]


def filled(tags: Iterable[Tag]) -> list[Tag]:
    """The tags that have a value."""
    return [(name, content.strip()) for name, content in tags if content.strip()]
