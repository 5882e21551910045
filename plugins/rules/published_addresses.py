"""What a link from the root of the site may lead to: for rules that judge links before a page is made.

Numbered pages of lists are left out, since documents wander through them; so are the parts of a body's
list and its years.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins import urls
from plugins.model.channels import calendars_of, channels_of
from plugins.model.clean_up import has_clean_up
from plugins.model.library import Library
from plugins.model.openness import has_openness
from plugins.model.statutory_content import statutory_content
from plugins.model.validity import ADDRESSES, states_in
from plugins.special_pages import special_pages


def published_addresses(library: Library) -> set[str]:
    """The addresses of pages and files, without slashes around them."""
    found = (*_of_documents(library), *_of_lists(library), *_of_special_pages(library))
    return {address.strip("/") for address in found}


def _of_documents(library: Library) -> Iterator[str]:
    for document in library.documents:
        yield document.id
        yield urls.year_folder(document.kind.folder, document.year)
        yield from urls.document_files(document)
        yield from (attachment.path for attachment in document.attachments)


def _of_lists(library: Library) -> Iterator[str]:
    """The lists of kinds, bodies and themes, what can be subscribed to, states and categories."""
    for channel in channels_of(library):
        folder = urls.channel_folder(channel)
        yield from (urls.channel_page(channel), urls.feed(folder), urls.json_feed(folder))
    yield from (urls.calendar(calendar.folder) for calendar in calendars_of(library))
    yield from (urls.validity_folder(ADDRESSES[state]) for state in states_in(library))
    if has_openness(library):
        yield from (urls.category_folder(own.number) for own, _ in statutory_content(library))


def _of_special_pages(library: Library) -> Iterator[str]:
    yield from (page.place(library) for page in special_pages(library))
    yield urls.DATA_CATALOG
    if has_clean_up(library):
        yield urls.CLEAN_UP_FILE
