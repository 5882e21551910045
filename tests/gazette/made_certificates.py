"""An office with a key of its own, certified by an authority that exists in the tests only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as new_ec_key
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as new_rsa_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

PASSPHRASE = "样例口令"
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
LAST = datetime(2027, 12, 31, tzinfo=UTC)

Key = RSAPrivateKey | EllipticCurvePrivateKey


def rsa_key(bits: int = 2048) -> RSAPrivateKey:
    """A new RSA key."""
    return new_rsa_key(65537, bits)


def ec_key() -> EllipticCurvePrivateKey:
    """A new key for ECDSA, on the curve P-256."""
    return new_ec_key(SECP256R1())


ROOT_KEY = ec_key()


def certificate(
    key: Key, name: str = "样例县人民政府办公室（样例）", **usage: bool
) -> x509.Certificate:
    """A certificate of the authority for a key; ``usage`` changes what the key is for."""
    allowed = {
        "digital_signature": True, "content_commitment": True, "key_encipherment": False,
        "data_encipherment": False, "key_agreement": False, "key_cert_sign": False,
        "crl_sign": False, "encipher_only": False, "decipher_only": False,
    } | usage  # fmt: skip
    builder = _builder(key, name).add_extension(x509.KeyUsage(**allowed), critical=True)
    return builder.sign(ROOT_KEY, SHA256())


def _builder(key: Key, name: str) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        issuer_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "样例根证书")]),
        subject_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]),
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=FIRST,
        not_valid_after=LAST,
    )


ROOT = (
    _builder(ROOT_KEY, "样例根证书")
    .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    .sign(ROOT_KEY, SHA256())
)
"""The authority's own certificate, which a reader would have to trust."""

DURING = FIRST + timedelta(days=300)
"""A moment at which the certificates are valid."""


def write_pkcs12(path: Path, key: Key | None, *certificates: x509.Certificate) -> Path:
    """A PKCS#12 file under the passphrase, with the root in it."""
    own, *others = certificates
    kept = BestAvailableEncryption(PASSPHRASE.encode())
    others = [*others, ROOT]
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"sample", key, own, others, kept))
    return path


def write_pem_key(path: Path, key: Key, passphrase: str = PASSPHRASE) -> Path:
    """A PEM file with the key, open if there is no passphrase."""
    kept = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, kept))
    return path


def write_pem_certificates(path: Path, *certificates: x509.Certificate) -> Path:
    """A PEM file with certificates, in this order."""
    path.write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in certificates))
    return path
