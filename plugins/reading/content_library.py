"""From the content folder to a library of records, still without relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.model.as_of import as_of_day
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.problems import ContentRefused, Problem
from plugins.reading.content_folder import Announce, Content, read_content
from plugins.reading.document_reading import Files, Judge, read_document
from plugins.reading.kept_records import KeptRecords
from plugins.reading.revision import Revision
from plugins.reading.source_files import SourceFile
from plugins.unchanged_file import ChangedFileError

NO_SITE = "site.yaml 读不出来，其余检查没有进行；改好以后再检查一次。"
"""What is said where there is no site to check the documents for."""


class NoSiteRefused(ContentRefused):
    """There is no site to speak of; ``documents`` is how many documents could be read."""

    def __init__(self, problems: Iterable[Problem], documents: int) -> None:
        super().__init__(problems, NO_SITE)
        self.documents = documents


@dataclass(frozen=True, slots=True)
class ReadLibrary:
    """The library of a content folder, and what is wrong with it.

    ``problems`` are those of reading, ``findings`` what the judges said of documents by themselves.
    ``documents`` is how many there are, those of a later day among them; ``read_now`` are the ids of
    those that had to be read.
    """

    library: Library
    problems: list[Problem]
    findings: list[Problem]
    documents: int
    read_now: list[str]


def read_library(
    folder: Path,
    cache: Path,
    as_of: date | None,
    judges: Sequence[Judge] = (),
    announce: Announce = lambda _: None,
) -> ReadLibrary:
    """Read everything in ``folder``; what has not changed is taken from what is kept in ``cache``.

    With ``as_of`` the library is that of this day, without documents that were published later.
    Without it the library is that of today, at the site's place. Documents come without their texts:
    ``Library.whole`` fetches them.

    Raises:
        NoSiteRefused: ``site.yaml`` cannot be read, so there is no site to speak of.
    """
    shown = folder_as_shown(folder)
    kept = KeptRecords(cache / "records", folder, shown, judges)
    content = read_content(folder, shown, judges, kept, announce)
    if content.site is None:
        raise NoSiteRefused(content.problems, len(content.documents))
    library = library_of(content, content.site, shown, as_of)
    library = replace(library, fetch=partial(_with_text, kept=kept, folder=folder))
    findings = _findings(library, content, judges)
    return ReadLibrary(
        library, content.problems, findings, len(content.documents), content.read_now
    )


def _findings(library: Library, content: Content, judges: Sequence[Judge]) -> list[Problem]:
    """What was found in the documents of the library; what is another one on its day is judged anew."""
    read = {document.id: document for document in content.documents}
    others = [own for own in library.documents if own is not read[own.id]]
    same = (own.id for own in library.documents if own is read[own.id])
    found = [problem for name in same for problem in content.findings[name]]
    whole = [library.whole(own) for own in others]
    told = [said for ask in judges for said in ask(whole, library.office)] if whole else []
    return [*found, *(problem for said in told for problem in said)]


def _with_text(document: Document, kept: KeptRecords, folder: Path) -> Document:
    """A document with its text: as it was kept, else read again.

    Raises:
        ContentRefused: a file of the document has changed since the build began.
    """
    if whole := kept.with_text(document):
        return whole
    again = read_document(_files_of(document, folder))
    if not isinstance(again, Revision) or again.document.digest != document.digest:
        message, hint = str(ChangedFileError(document.source)), "再生成一次"
        raise ContentRefused([Problem(document.source, 1, "A112", message, hint)])
    return replace(document, body=again.document.body, markdown=again.document.markdown)


def _files_of(document: Document, folder: Path) -> Files:
    attached = (_file(own.path, folder) for own in document.attachments)
    source = SourceFile(folder / f"{document.id}.md", f"{document.id}.md", document.source)
    return Files(source, tuple(attached))


def _file(relative: str, folder: Path) -> SourceFile:
    return SourceFile(folder / relative, relative, relative)


def library_of(content: Content, site: Site, shown: str, as_of: date | None) -> Library:
    """The library of what was read; ``shown`` is the content folder as messages call it."""
    library = Library(
        site,
        content.organisations,
        tuple(sorted(content.documents, key=lambda document: document.id)),
        as_of or today(site),
        unreadable=frozenset(content.unreadable),
        folder=shown,
        vocabularies=content.vocabularies,
        site_lines=content.site_lines,
        pictures=content.pictures,
        search_words=content.search_words,
        search_lines=content.search_lines,
    )
    return as_of_day(library, as_of) if as_of else library


def folder_as_shown(folder: Path) -> str:
    """The folder as a person who stands in the working directory would open it."""
    here, whole = Path.cwd(), folder.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def today(site: Site) -> date:
    """The day at the site's place: nothing else in a build looks at a clock."""
    return datetime.now(ZoneInfo(site.time_zone)).date()
