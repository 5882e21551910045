"""Where the settings name a key, every book is signed with it, or nothing is built."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from plugins import gazette
from plugins.gazette.signing.key import PASSPHRASE_VARIABLE
from plugins.model.library import Library
from plugins.problems import ContentRefused
from tests.gazette.conftest import CONTENT, THEME
from tests.gazette.made_certificates import PASSPHRASE, ROOT, certificate, rsa_key, write_pkcs12

pytestmark = pytest.mark.usefixtures("no_running_loop")

KEY = rsa_key()
TRUSTED = Certificate.load(ROOT.public_bytes(Encoding.DER))


@pytest.fixture
def key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The file of the office's key; the machine knows the passphrase."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return str(write_pkcs12(tmp_path / "office.p12", KEY, certificate(KEY)))


def built(library: Library, content: Path = CONTENT, **settings: Any) -> dict[str, Any]:
    """The context after the room has worked."""
    context = {"library": library, "artifacts": [], "recipes": {}}
    gazette.Gazette(context, settings, theme=str(THEME), path=str(content)).generate_context()
    return context


def test_every_book_is_signed(
    gazette_library: Library, gazette_content: Path, key_file: str
) -> None:
    """A document and an issue bear a signature that covers the whole file and is intact."""
    context = built(gazette_library, gazette_content, SIGNING_KEY=key_file)
    kinds = {artifact.recipe: artifact for artifact in context["artifacts"]}
    assert len(kinds) == 3
    for artifact in kinds.values():
        pdf = context["recipes"][artifact.recipe].make(artifact.inputs)
        (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        status = validate_pdf_signature(signature, ValidationContext(trust_roots=[TRUSTED]))
        assert status.intact
        assert status.valid
        assert status.trusted
        assert status.coverage == SignatureCoverageLevel.ENTIRE_FILE


def test_books_are_made_again_for_a_key_and_for_another_certificate(
    gazette_library: Library, key_file: str, tmp_path: Path
) -> None:
    """What a book is signed with is part of its version; the key's place is not."""
    other = write_pkcs12(tmp_path / "other.p12", KEY, certificate(KEY, "样例县档案馆（样例）"))
    moved = tmp_path / "moved.p12"
    moved.write_bytes(Path(key_file).read_bytes())

    def version(**settings: str) -> str:
        return built(gazette_library, **settings)["recipes"]["document_pdf"].version({})

    signed = version(SIGNING_KEY=key_file)
    assert signed == version(SIGNING_KEY=str(moved))
    assert len({version(), signed, version(SIGNING_KEY=str(other))}) == 3


def test_a_key_that_cannot_sign_stops_the_build(gazette_library: Library, tmp_path: Path) -> None:
    """Before a book is made, the office is told that the file is not there."""
    with pytest.raises(ContentRefused) as refused:
        built(gazette_library, SIGNING_KEY=str(tmp_path / "none.p12"))
    (problem,) = refused.value.problems
    assert (problem.code, "none.p12" in problem.message) == ("A107", True)


def test_a_machine_without_the_packages_says_how_to_get_them(
    gazette_library: Library, key_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office that signs installs what signing needs; the message says how."""
    monkeypatch.setattr(gazette, "find_spec", lambda _name: None)
    with pytest.raises(ContentRefused) as refused:
        built(gazette_library, SIGNING_KEY=key_file)
    assert "requirements-signing.lock" in refused.value.problems[0].hint
