"""No false alarm on real texts: the seeds, and a large archive of laws where it is at hand."""

import tarfile
from html import escape
from pathlib import Path

import pytest

from plugins.model.identifiers import credit_code_check_digit, organisation_code_check_digit
from plugins.privacy.attachments import Circumstances, check_contents
from plugins.privacy.check import check_privacy
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive
from tests.privacy.making_files import docx, paragraph, pdf

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "content" / "seeds"


def laws():
    """The texts of the archive."""
    with tarfile.open(REAL_ARCHIVE) as archive:
        texts = [
            archive.extractfile(member).read().decode() for member in archive if member.isfile()
        ]
    assert len(texts) > 100
    return texts


def test_seeds_are_clean(notice, library):
    """The five real documents hold neither personal data nor marks."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    if not texts:
        pytest.skip(f"no seeds in {SEEDS}")
    assert check_privacy(library(*map(notice, texts))) == []


@needs_real_archive
def test_laws_are_clean(notice, library):
    """Laws speak of secrets, identity cards and cards of banks, and hold none."""
    assert check_privacy(library(*map(notice, laws()))) == []


@needs_real_archive
def test_laws_as_attachments_are_clean():
    """The same texts as Word files and as plain text are read to their end, and hold nothing."""
    given = Circumstances("", frozenset())
    for text in laws():
        lines = (escape(line) for line in text.split("\n") if line.strip())
        written = docx("".join(map(paragraph, lines)))
        assert check_contents("a.docx", written, given) == []
        assert check_contents("a.txt", text.encode("gb18030"), given) == []


def test_seeds_as_pdf_are_clean():
    """The five documents as PDF are no different: pages and lines make up no numbers."""
    for path in sorted(SEEDS.glob("*.txt")):
        lines = escape(path.read_text(encoding="utf-8")).replace("\n", "<br>")
        assert check_contents("a.pdf", pdf(lines), Circumstances("", frozenset())) == []


def test_codes_of_bodies_are_clean(notice, library):
    """Credit codes and index numbers of public bodies are published by the thousand."""
    organisations = [f"{serial:08}" for serial in range(0, 100_000_000, 9_973)]
    numbers = []
    for organisation in organisations:
        first_17 = f"11330000{organisation}{organisation_code_check_digit(organisation)}"
        numbers.append(f"{first_17}{credit_code_check_digit(first_17)}/2026-00001")
        numbers.append(f"{first_17[8:]}/2026-00001")
    assert check_privacy(library(notice("\n".join(numbers)))) == []
