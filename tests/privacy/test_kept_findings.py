"""Findings in attachments are kept by content; what is kept is never more than a saving of time."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from plugins.model.document import Attachment
from plugins.privacy import kept_findings
from plugins.privacy.attachments import Circumstances
from plugins.privacy.check import check_document, check_privacy
from plugins.privacy.kept_findings import Request, findings_of
from tests.privacy.making_files import docx, paragraph, pdf

IDENTITY = "330000190001010005"
MOBILE = "13800138000"
GIVEN = Circumstances("", frozenset())


def request_for(path: Path, data: bytes, given: Circumstances = GIVEN) -> Request:
    """Write a file and ask for it."""
    path.write_bytes(data)
    return Request(path, path.name, hashlib.sha256(data).hexdigest(), given)


def test_known_attachment_is_not_read_again(tmp_path):
    """The same bytes under the same name are asked of the store only."""
    request = request_for(tmp_path / "a.docx", docx(paragraph(MOBILE)))
    first = findings_of([request], tmp_path / "cache" / "kept.sqlite")
    request.path.unlink()
    assert findings_of([request], tmp_path / "cache" / "kept.sqlite") == first
    assert [finding.code for finding in first[0]] == ["P103"]


def test_other_circumstances_are_looked_at_anew(tmp_path):
    """What the office publishes, and what the document is about, are part of the question."""
    store, path, data = tmp_path / "kept.sqlite", tmp_path / "a.txt", f"{MOBILE}".encode()
    findings_of([request_for(path, data)], store)
    allowed = request_for(path, data, Circumstances("", frozenset({MOBILE})))
    assert findings_of([allowed], store) == [[]]
    assert allowed.key != request_for(path, data, Circumstances("低保", frozenset({MOBILE}))).key


def test_store_holds_no_personal_data(tmp_path):
    """The store holds what messages may show, and not what was found."""
    store = tmp_path / "kept.sqlite"
    findings_of([request_for(tmp_path / "a.txt", f"{MOBILE}，{IDENTITY}".encode())], store)
    kept = store.read_bytes()
    assert b"138******00" in kept
    assert MOBILE.encode() not in kept
    assert IDENTITY.encode() not in kept


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + bytes(200)])
def test_damaged_store_is_made_anew(tmp_path, damage):
    """A store that is no store is thrown away."""
    store = tmp_path / "kept.sqlite"
    store.write_bytes(damage)
    request = request_for(tmp_path / "a.txt", MOBILE.encode())
    expected = findings_of([request], None)
    assert findings_of([request], store) == expected
    assert findings_of([request], store) == expected
    with sqlite3.connect(store) as database:
        assert database.execute("SELECT count(*) FROM findings").fetchone() == (1,)


def test_foreign_entry_is_made_anew(tmp_path):
    """An entry that is not what was kept is as good as none."""
    store = tmp_path / "kept.sqlite"
    request = request_for(tmp_path / "a.txt", MOBILE.encode())
    expected = findings_of([request], store)
    with sqlite3.connect(store) as database:
        database.execute("UPDATE findings SET findings = '[[1]]'")
    assert findings_of([request], store) == expected


def test_store_in_use_is_no_failure(tmp_path, monkeypatch):
    """When another build holds the store, this one does without it."""
    monkeypatch.setattr(kept_findings, "MOST_SECONDS", 0.01)
    store = tmp_path / "kept.sqlite"
    request = request_for(tmp_path / "a.txt", MOBILE.encode())
    expected = findings_of([request], store)
    other = sqlite3.connect(store)
    other.execute("BEGIN EXCLUSIVE")
    assert findings_of([request], store) == expected
    other.close()


def test_missing_file_is_told_and_not_kept(tmp_path):
    """A file that cannot be read now may be readable at the next build."""
    store = tmp_path / "kept.sqlite"
    request = request_for(tmp_path / "a.txt", b"")
    request.path.unlink()
    assert [finding.code for finding in findings_of([request], store)[0]] == ["P126"]
    request.path.write_bytes(b"")
    assert findings_of([request], store) == [[]]


def test_too_large_file_is_not_read(tmp_path, monkeypatch):
    """A file beyond the bound is a warning."""
    monkeypatch.setattr(kept_findings, "LARGEST", 3)
    request = request_for(tmp_path / "a.txt", MOBILE.encode())
    ((finding,),) = findings_of([request], None)
    assert (finding.code, finding.saying) == ("P126", "没有能检查：文件太大")


def test_many_attachments_are_told_in_order(tmp_path):
    """Worker processes give the same as this one does, in the order of the documents."""
    requests = [request_for(tmp_path / f"{n}.pdf", pdf(f"手机138001380{n:02}")) for n in range(12)]
    many = findings_of(requests, tmp_path / "kept.sqlite")
    assert many == [findings_of([request], None)[0] for request in requests]
    assert [len(findings) for findings in many] == [1] * 12


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
