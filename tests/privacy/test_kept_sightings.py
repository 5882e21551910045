"""Sightings in attachments are kept by content; what is kept is never more than a saving of time."""

from __future__ import annotations

import hashlib
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from plugins.model.document import Attachment
from plugins.privacy import kept_sightings
from plugins.privacy.attachments import Circumstances
from plugins.privacy.check import check_document, check_privacy
from plugins.privacy.kept_sightings import AttachedFile, sightings_of
from plugins.privacy.sighting import Sighting
from tests.privacy.making_files import docx, paragraph, pdf

IDENTITY = "330000190001010005"
MOBILE = "13800138000"
GIVEN = Circumstances("", frozenset())


def attached_file(path: Path, data: bytes, given: Circumstances = GIVEN) -> AttachedFile:
    """Write a file and ask for it."""
    path.write_bytes(data)
    return AttachedFile(path, path.name, hashlib.sha256(data).hexdigest(), given)


def test_known_attachment_is_not_read_again(tmp_path):
    """The same bytes under the same name are asked of the store only."""
    file = attached_file(tmp_path / "a.docx", docx(paragraph(MOBILE)))
    first = sightings_of([file], tmp_path / "cache" / "kept.sqlite")
    file.path.unlink()
    assert sightings_of([file], tmp_path / "cache" / "kept.sqlite") == first
    assert [sighting.code for sighting in first[0]] == ["P103"]


def test_other_circumstances_are_looked_at_anew(tmp_path):
    """What the office publishes, and what the document is about, are part of the question."""
    store, path, data = tmp_path / "kept.sqlite", tmp_path / "a.txt", f"{MOBILE}".encode()
    sightings_of([attached_file(path, data)], store)
    allowed = attached_file(path, data, Circumstances("", frozenset({MOBILE})))
    assert sightings_of([allowed], store) == [[]]
    assert allowed.key != attached_file(path, data, Circumstances("低保", frozenset({MOBILE}))).key


def test_store_holds_no_personal_data(tmp_path):
    """The store holds what messages may show, and not what was found."""
    store = tmp_path / "kept.sqlite"
    sightings_of([attached_file(tmp_path / "a.txt", f"{MOBILE}，{IDENTITY}".encode())], store)
    kept = store.read_bytes()
    assert b"138******00" in kept
    assert MOBILE.encode() not in kept
    assert IDENTITY.encode() not in kept


def test_foreign_entry_is_made_anew(tmp_path):
    """An entry that is not what was kept is as good as none."""
    store = tmp_path / "kept.sqlite"
    file = attached_file(tmp_path / "a.txt", MOBILE.encode())
    expected = sightings_of([file], store)
    with sqlite3.connect(store) as database:
        database.execute("UPDATE kept SET value = x'5b5b315d5d'")
    assert sightings_of([file], store) == expected


def test_missing_file_is_told_and_not_kept(tmp_path):
    """A file that cannot be read now may be readable at the next build."""
    store = tmp_path / "kept.sqlite"
    file = attached_file(tmp_path / "a.txt", b"")
    file.path.unlink()
    assert [sighting.code for sighting in sightings_of([file], store)[0]] == ["P126"]
    file.path.write_bytes(b"")
    assert sightings_of([file], store) == [[]]


def test_too_large_file_is_not_read(tmp_path, monkeypatch):
    """A file beyond the bound is a warning."""
    monkeypatch.setattr(kept_sightings, "LARGEST", 3)
    file = attached_file(tmp_path / "a.txt", MOBILE.encode())
    ((sighting,),) = sightings_of([file], None)
    assert (sighting.code, sighting.saying) == ("P126", "没有能检查：文件太大")


def test_many_attachments_are_told_in_order(tmp_path):
    """Worker processes give the same as this one does, in the order of the documents."""
    files = [attached_file(tmp_path / f"{n}.pdf", pdf(f"手机138001380{n:02}")) for n in range(12)]
    many = sightings_of(files, tmp_path / "kept.sqlite")
    assert many == [sightings_of([file], None)[0] for file in files]
    assert [len(sightings) for sightings in many] == [1] * 12


def test_document_alone_and_in_its_library(tmp_path, notice, library):
    """A check of one document says what the check of the whole library says of it."""
    folder = tmp_path / "content"
    documents = []
    for n in range(3):
        attachment = f"normative/2026/d{n}/a.docx"
        (folder / attachment).parent.mkdir(parents=True)
        data = docx(paragraph(f"手机1380013800{n}"))
        (folder / attachment).write_bytes(data)
        known = Attachment(attachment, len(data), hashlib.sha256(data).hexdigest())
        source = f"content/normative/2026/d{n}.md"
        identity = f"normative/2026/d{n}"
        documents.append(notice(id=identity, source=source, attachments=(known,)))
    whole = library(*documents)
    together = check_privacy(whole, folder, tmp_path / "kept.sqlite")
    alone = [p for d in documents for p in check_document(d, whole.site, folder)]
    assert together == alone
    assert [problem.path for problem in alone] == [
        f"content/normative/2026/d{n}/a.docx" for n in range(3)
    ]


def told_in_worker(files: list[AttachedFile]) -> list[list[Sighting]]:
    """What a worker tells of attachments, in which to start a pool is an error."""
    kept_sightings.ProcessPoolExecutor = None
    return sightings_of(files, None)


def test_worker_reads_attachments_itself(tmp_path):
    """What is called in a worker starts no further workers, and tells the same."""
    files = [
        attached_file(tmp_path / f"{n}.txt", f"手机138001380{n:02}".encode()) for n in range(9)
    ]
    assert len(files) >= kept_sightings.WORTH_A_WORKER
    with ProcessPoolExecutor(1) as executor:
        told = executor.submit(told_in_worker, files).result()
    assert told == [sightings_of([file], None)[0] for file in files]


def test_without_attachments_no_store_is_opened(tmp_path, monkeypatch):
    """Most documents have no attachments: nothing is looked up for them."""
    monkeypatch.setattr(kept_sightings, "Store", None)
    assert sightings_of([], tmp_path / "kept.sqlite") == []
