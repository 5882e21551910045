"""The electronic signature of a PDF: nobody alters a gazette unseen (domain.md §9).

The signature is PAdES baseline B-B (ETSI EN 319 142-1): made with the office's key, without a
time-stamping service, without any network. It certifies the file and allows no change after it; it
shows nothing on the pages. The file as it was stands whole in front of it.

The same PDF, key and time give the same bytes: RSA signs by PKCS#1 v1.5, and ECDSA takes its number
from the key and the text (RFC 6979) instead of from chance.

Import this module only where a PDF is signed: pyHanko takes a quarter of a second to load.
"""

from __future__ import annotations

import hashlib
import io
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore

from plugins.gazette.signing.key import Credentials, SigningKey, read_credentials

FIELD = SigFieldSpec(
    "signature",
    readable_field_name="电子签名",
    # PDF/A wants a widget that is printed, PDF/UA one that is tagged, or lies outside the page.
    invis_sig_settings=InvisSigSettings(set_print_flag=True, box_out_of_bounds=True),
)
"""The signature's field: without a picture, and at a place where no page is."""

LARGEST_WITHOUT_CERTIFICATES = 2048
"""What a signature holds besides its certificates, in bytes: RSA of 4096 bits, and two names."""


def sign_pdf(pdf: bytes, key: SigningKey, published: datetime) -> bytes:
    """Sign ``pdf``, as of the time of its publication (发布时间), which has a time zone.

    What was published before the certificate was valid is signed as of the certificate's first
    moment: no key can have signed it sooner.

    Raises:
        UnusableKeyError: the key cannot be read; ``check_signing_key`` says so before.
    """
    credentials = read_credentials(key)
    signer = _SignerAt(max(published, credentials.certificate.not_valid_before_utc), credentials)
    # Hexadecimal, so twice as long. pyHanko would sign once more to see how long a signature gets.
    room = 2 * (len(credentials.pem) + LARGEST_WITHOUT_CERTIFICATES)
    signed: bytes = signer.sign_pdf(_Addition(io.BytesIO(pdf)), bytes_reserved=room).getvalue()
    # One in 255 ends a stream with a carriage return, and seems a byte too long (ISO 19005-3, 6.1.7.1).
    if signed[len(pdf) :].rpartition(b"endstream")[0].endswith(b"\r\n"):
        return sign_pdf(pdf + b"\n", key, published)
    return signed


class _Addition(IncrementalPdfFileWriter):
    """What is written behind a file: the signature alone, nothing of the clock and of chance."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        """The identifier of a changed file changes in its second half (ISO 32000-1, 14.4)."""
        first, second = prev.document_id
        changed = hashlib.sha256(second).digest()[:16]
        return ArrayObject([ByteStringObject(first), ByteStringObject(changed)])

    def _update_meta(self) -> None:
        """Leave the metadata as it is: pyHanko would put its name and the present hour there."""


class _SignerAt(PdfSigner):
    """Signs as of a given moment; pyHanko takes the clock's."""

    def __init__(self, moment: datetime, credentials: Credentials) -> None:
        meta = PdfSignatureMetadata(
            field_name=FIELD.sig_field_name,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        )
        super().__init__(meta, _KeySigner(credentials), new_field_spec=FIELD)
        self._moment = moment

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._moment
        return session


class _KeySigner(Signer):
    """Signs with an open key, and without chance."""

    def __init__(self, credentials: Credentials) -> None:
        own, *chain = load_certs_from_pemder_data(credentials.pem)
        store = SimpleCertificateStore()
        store.register_multiple(chain)
        super().__init__(signing_cert=own, cert_registry=store)
        self._key = credentials.key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if isinstance(self._key, RSAPrivateKey):
            return self._key.sign(data, PKCS1v15(), SHA256())
        return self._key.sign(data, ECDSA(SHA256(), deterministic_signing=True))
