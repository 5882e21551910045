"""Whether a signed PDF is the PDF that it was, proves its office, and shows every change."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.generic import NameObject, NumberObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from weasyprint import HTML

from plugins.gazette.signing.key import PASSPHRASE_VARIABLE, SigningKey
from plugins.gazette.signing.signature import sign_pdf
from plugins.gazette.typesetting import pdf_writing, standards
from tests.gazette.claims import violations
from tests.gazette.made_certificates import (
    DURING,
    PASSPHRASE,
    ROOT,
    certificate,
    ec_key,
    rsa_key,
    write_pem_certificates,
    write_pem_key,
    write_pkcs12,
)

# WeasyPrint leaves its colour profile open.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed file .*sRGB2014:ResourceWarning"),
    pytest.mark.usefixtures("no_running_loop"),
]

PUBLISHED = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
SAMPLE = """<html lang="zh-CN"><title>样例通知</title>
<style>html { font-family: "Noto Serif CJK SC" }</style>
<h1>样例通知</h1><p>本文是样例，见<a href="https://www.example.cn/">网站</a>。</p>"""


@pytest.fixture(scope="module", autouse=True)
def passphrase() -> Iterator[None]:
    """The office has told the machine its passphrase."""
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
        yield


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A PDF with both claims of a book, without a signature."""
    pdf_writing.install()
    document = HTML(string=SAMPLE).render(pdf_variant=standards.VARIANT)
    standards.claim_accessibility(document.metadata)
    made: bytes = document.write_pdf(pdf_variant=standards.VARIANT, pdf_identifier=True)
    return made


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SigningKey]:
    """The keys of an office in each form that it can have."""
    folder = tmp_path_factory.mktemp("keys")
    found = {}
    for name, key in {"RSA": rsa_key(), "ECDSA": ec_key()}.items():
        own = certificate(key)
        pem = write_pem_certificates(folder / f"{name}.crt", ROOT, own)
        found[f"{name} PKCS#12"] = SigningKey(write_pkcs12(folder / f"{name}.p12", key, own))
        found[f"{name} PEM"] = SigningKey(write_pem_key(folder / f"{name}.pem", key), pem)
    return found


each_key = pytest.mark.parametrize("form", ["RSA PKCS#12", "RSA PEM", "ECDSA PKCS#12", "ECDSA PEM"])


def validated(signed: bytes) -> PdfSignatureStatus:
    """What a validator says of the signature, who trusts the authority of the tests."""
    root = Certificate.load(ROOT.public_bytes(Encoding.DER))
    trust = ValidationContext(trust_roots=[root], moment=DURING, allow_fetching=False)
    (signature,) = PdfFileReader(io.BytesIO(signed)).embedded_signatures
    return validate_pdf_signature(signature, trust)


@each_key
def test_a_signature_is_valid_and_covers_the_file(
    pdf: bytes, keys: dict[str, SigningKey], form: str
) -> None:
    """A signed PDF is whole, signed by the office, certified, and closed to changes."""
    status = validated(sign_pdf(pdf, keys[form], PUBLISHED))
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.docmdp_ok
    assert status.signer_reported_dt == PUBLISHED


def test_the_signature_is_pades(pdf: bytes, keys: dict[str, SigningKey]) -> None:
    """The form is PAdES baseline: CAdES, detached, and no change allowed to what is certified."""
    reader = PdfFileReader(io.BytesIO(sign_pdf(pdf, keys["RSA PKCS#12"], PUBLISHED)))
    (signature,) = reader.embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.docmdp_level is MDPPerm.NO_CHANGES
    attributes = {one["type"].native for one in signature.signer_info["signed_attrs"]}
    # PAdES wants the certificate's digest among them, and the time not there but in the PDF.
    assert attributes == {"content_type", "message_digest", "signing_certificate_v2"}


def test_another_program_finds_the_signature_valid(
    pdf: bytes, keys: dict[str, SigningKey], tmp_path: Path
) -> None:
    """Poppler, which has nothing in common with pyHanko, agrees."""
    path = tmp_path / "signed.pdf"
    path.write_bytes(sign_pdf(pdf, keys["ECDSA PEM"], PUBLISHED))
    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=True)
    assert "Signature is Valid." in said.stdout
    assert "Total document signed" in said.stdout


def test_one_changed_byte_is_seen(pdf: bytes, keys: dict[str, SigningKey]) -> None:
    """A file in which one letter of the metadata differs is not intact."""
    signed = sign_pdf(pdf, keys["RSA PKCS#12"], PUBLISHED)
    place = signed.index("样例通知".encode())
    changed = signed[: place + 2] + bytes([signed[place + 2] ^ 1]) + signed[place + 3 :]
    status = validated(changed)
    assert not status.intact
    assert not status.bottom_line


def test_an_addition_behind_the_signature_is_seen(pdf: bytes, keys: dict[str, SigningKey]) -> None:
    """Who leaves the signed bytes alone and writes behind them breaks the certification."""
    writer = IncrementalPdfFileWriter(io.BytesIO(sign_pdf(pdf, keys["RSA PKCS#12"], PUBLISHED)))
    leaf = writer.find_page_for_modification(0)[0].get_object()
    leaf[NameObject("/Rotate")] = NumberObject(180)
    writer.update_container(leaf)
    added = io.BytesIO()
    writer.write(added)
    assert not validated(added.getvalue()).bottom_line


def text_of(pdf: bytes) -> bytes:
    """The text of a PDF as Poppler reads it."""
    return subprocess.run(
        ["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout


def test_the_pdf_stays_what_it_was(pdf: bytes, keys: dict[str, SigningKey]) -> None:
    """The signed file begins with the file as it was; text, metadata and first identifier stay."""
    signed = sign_pdf(pdf, keys["RSA PKCS#12"], PUBLISHED)
    assert signed.startswith(pdf)
    assert text_of(signed) == text_of(pdf)
    assert b"xmpmeta" not in signed[len(pdf) :]
    before, after = (PdfFileReader(io.BytesIO(file)).document_id for file in (pdf, signed))
    assert before[0] == after[0]
    assert before[1] != after[1]


@each_key
def test_a_signature_knows_neither_clock_nor_chance(
    pdf: bytes, keys: dict[str, SigningKey], form: str
) -> None:
    """The same PDF, key and time give the same bytes, and the only time in them is that one."""
    signed = sign_pdf(pdf, keys[form], PUBLISHED)
    assert sign_pdf(pdf, keys[form], PUBLISHED) == signed
    added = re.sub(rb"<[0-9A-F]{99,}>", b"", signed[len(pdf) :])
    assert re.findall(rb"20\d{12}", added) == [b"20261122090000"]


def test_what_is_older_than_the_certificate_is_signed_as_of_its_first_moment(
    pdf: bytes, keys: dict[str, SigningKey]
) -> None:
    """No signature claims a time at which its certificate did not exist."""
    signed = sign_pdf(pdf, keys["RSA PKCS#12"], PUBLISHED.replace(year=2016))
    assert str(validated(signed).signer_reported_dt) == "2026-01-01 00:00:00+00:00"


@each_key
def test_a_signed_pdf_conforms_as_before(
    pdf: bytes, keys: dict[str, SigningKey], form: str
) -> None:
    """The signature's field breaks neither the standard for keeping nor the one for reading."""
    for file in (pdf, sign_pdf(pdf, keys[form], PUBLISHED)):
        assert violations(file) == []


def test_no_stream_of_a_signature_seems_too_long(pdf: bytes, keys: dict[str, SigningKey]) -> None:
    """The table of a signed file never ends with a carriage return, wherever the signature stands."""
    for number in range(256):
        longer = pdf + b"%" * number + b"\n"
        signed = sign_pdf(longer, keys["ECDSA PEM"], PUBLISHED)
        assert not signed.rpartition(b"endstream")[0].endswith(b"\r\n")


def test_a_site_without_signatures_does_not_load_the_signer() -> None:
    """pyHanko, and what opens keys, are loaded where something is signed only."""
    code = "import sys, plugins.gazette; print({'pyhanko', 'cryptography'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
