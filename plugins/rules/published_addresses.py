"""What a link from the root of the site may lead to: for rules that judge links before a page is made.

Numbered pages of lists are left out, since documents wander through them; so are the parts of a body's
list and its years.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins import urls
from plugins.model.channels import calendars_of, channels_of
from plugins.model.clean_up import has_clean_up
from plugins.model.library import Library, once_a_library
from plugins.model.openness import has_openness
from plugins.model.statutory_content import statutory_content
from plugins.model.validity import ADDRESSES, states_in
from plugins.special_pages import special_pages


def is_published(address: str, library: Library) -> bool:
    """Whether a page or a file has this address; slashes around it mean nothing."""
    path = address.strip("/")
    return (
        _is_of_document(path, library)
        or path in _columns_and_years(library)
        or path in _others(library)
    )


def _is_of_document(path: str, library: Library) -> bool:
    """Whether this is a document, or one of the files made for it or attached to it."""
    folder = path
    while folder:
        if document := library.by_id.get(folder):
            attached = (attachment.path for attachment in document.attachments)
            if path in (document.id, *urls.document_files(document), *attached):
                return True
        folder = folder.rpartition("/")[0]
    return False


@once_a_library
def _columns_and_years(library: Library) -> set[str]:
    """The lists to which most links lead that lead to no document."""
    years = {(document.id.partition("/")[0], document.year) for document in library.documents}
    return {folder for folder, _ in years} | {urls.year_folder(*own) for own in years}


@once_a_library
def _others(library: Library) -> set[str]:
    """The addresses of all else: they take long to find, and few links lead there."""
    found = (*_of_lists(library), *_of_special_pages(library))
    return {address.strip("/") for address in found}


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
