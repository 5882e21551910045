"""Attachments lie in the PDF under names of their own, as far as it stays a file that can be sent."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from plugins.gazette.contents.document_book import LARGEST_ENCLOSED, MOST_ENCLOSED
from plugins.gazette.contents.issue import build_issues
from plugins.model.document import Attachment
from plugins.model.kinds.bulletin import Section
from tests.gazette.conftest import make_library
from tests.gazette.official_documents import RECORD, PrintedDocument, attach, print_document

PLAIN = replace(RECORD, issuing_mark="")


def names(printed: PrintedDocument) -> list[str]:
    """The names of the files in a PDF."""
    return [file.name for file in PdfReader(io.BytesIO(printed.pdf)).attachment_list]


def text(printed: PrintedDocument) -> str:
    """The text of all pages without white space."""
    return "".join("".join(leaf.extract_text().split()) for leaf in printed.pages)


def sized(content: Path, name: str, size: int) -> Attachment:
    """An attachment that is said to have so many bytes."""
    return replace(attach(content, name, name.encode(), f"材料{name[0]}"), size=size)


def test_files_in_a_pdf_have_names_of_their_own(tmp_path: Path) -> None:
    """Attachments of one name in two folders, or of the name of our own files, are all there."""
    own = ("one.md", "_one.json", "p/b.zip", "q/b.zip")
    printed = print_document(
        PLAIN,
        "<p>正文。</p>",
        tmp_path,
        tuple(attach(tmp_path, n, n.encode(), "附件") for n in own),
    )
    assert sorted(names(printed)) == sorted([*own, "__one.md", "__one.json"])


@pytest.mark.parametrize(
    ("sizes", "enclosed", "said"),
    [
        ({}, "", "文字原文附在本PDF中。"),
        ({"a.zip": LARGEST_ENCLOSED}, "a.zip", "文字原文和附件附在本PDF中。"),
        ({"a.zip": LARGEST_ENCLOSED + 1}, "", "文字原文附在本PDF中，附件见网页。"),
        (
            {"a.zip": LARGEST_ENCLOSED, "b.zip": LARGEST_ENCLOSED - 9, "c.zip": 10, "d.zip": 9},
            "a.zip b.zip d.zip",
            "文字原文和部分附件附在本PDF中，其余附件见网页。",
        ),
    ],
)
def test_large_attachments_are_named_only(
    tmp_path: Path, sizes: dict[str, int], enclosed: str, said: str
) -> None:
    """One of more than 10 MB, and what would make all more than 20 MB, is left to its address."""
    own = tuple(sized(tmp_path, name, size) for name, size in sizes.items())
    printed = print_document(PLAIN, "<p>正文。</p>", tmp_path, own)
    assert [name for name in names(printed) if name.endswith(".zip")] == enclosed.split()
    shown = text(printed)
    assert said in shown
    left = len(sizes) - len(enclosed.split())
    assert shown.count("本附件的文件较大，没有附在这份PDF里") == left
    assert all(one.sha256[:20] in shown for one in own)
    assert MOST_ENCLOSED == 2 * LARGEST_ENCLOSED


def test_large_table_that_is_set_is_not_enclosed(tmp_path: Path) -> None:
    """What is printed whole is still named with its address where the file is too large."""
    own = sized(tmp_path, "a.csv", LARGEST_ENCLOSED + 1)
    printed = print_document(RECORD, "<p>正文。</p>", tmp_path, (own,))
    assert "a.csv" not in names(printed)
    assert f"没有附在这份PDF里：https://www.example.cn/{own.path}" in text(printed)


def test_files_in_an_issue_have_names_of_their_own() -> None:
    """Documents of one name in two years are both there; one that stands in two sections is once."""
    library = make_library()
    issue, full, *_ = library.documents
    other = replace(full, id="normative/2025/full")
    sections = tuple(Section(name=n, documents=(full.id, other.id)) for n in ("甲", "乙"))
    issue = replace(issue, record=replace(issue.record, sections=sections))
    (artifact,) = build_issues(replace(library, documents=(issue, full, other)))
    named = [file["name"] for file in artifact.inputs["enclosed"]]
    assert sorted(named) == sorted(
        f"{place}.{suffix}"
        for place in ("bulletins-2026-one", "normative-2025-full", "normative-2026-full")
        for suffix in ("json", "md")
    )
