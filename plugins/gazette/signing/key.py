"""The key (密钥) with which an office signs its PDFs: where it lies, and whether it can be used.

The key is a PKCS#12 file, or a PEM file with a certificate (证书) beside it. Its passphrase is never
written down here: it comes from the environment. What is wrong is found before any book is made.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key, pkcs12

PASSPHRASE_VARIABLE = "GONGBAO_SIGNING_PASSPHRASE"  # noqa: S105 - a name, not a passphrase
"""The environment variable (环境变量) that holds the passphrase."""

_PEM = b"-----BEGIN "


@dataclass(frozen=True, slots=True)
class SigningKey:
    """Where the key is, and no secret: it may be pickled and shown.

    ``certificate`` is a PEM file with the certificate and those above it; it is not asked for where
    ``file`` holds them, as PKCS#12 does.
    """

    file: Path
    certificate: Path | None = None


class UnusableKeyError(Exception):
    """A key that cannot be read: what is wrong, and what to do, in Chinese."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)


def missing_file(path: Path) -> UnusableKeyError:
    """A file that the settings name is not there, or not for us to read."""
    return UnusableKeyError(
        f"不能读取签名用的文件“{path.name}”（在 {path.parent}）",
        "检查 SIGNING_KEY 和 SIGNING_CERTIFICATE 的路径和权限",
    )


@dataclass(frozen=True, slots=True)
class Credentials:
    """A key with its certificate, and the certificates of those who vouch for it."""

    key: RSAPrivateKey | EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    @property
    def pem(self) -> bytes:
        """All certificates, which are public, the key's own first."""
        certificates = (self.certificate, *self.chain)
        return b"".join(certificate.public_bytes(Encoding.PEM) for certificate in certificates)


def read_credentials(key: SigningKey) -> Credentials:
    """Read the key and its certificates.

    Raises:
        UnusableKeyError: a file is missing, has another form, or the passphrase does not open it.
    """
    try:
        secret = key.file.read_bytes()
        public = key.certificate.read_bytes() if key.certificate else secret
    except OSError as error:
        raise missing_file(Path(error.filename)) from None
    return _credentials(secret, public, os.environ.get(PASSPHRASE_VARIABLE, "").encode() or None)


def certificate_version(key: SigningKey) -> str:
    """What a signature depends on besides the PDF, for a fingerprint: nothing of it is secret.

    Raises:
        UnusableKeyError: as ``read_credentials``.
    """
    libraries = " ".join(f"{name} {version(name)}" for name in ("pyhanko", "cryptography"))
    return f"{libraries} {hashlib.sha256(read_credentials(key).pem).hexdigest()}"


# Opening a key takes up to a tenth of a second; a worker signs many documents with one.
@cache
def _credentials(secret: bytes, public: bytes, passphrase: bytes | None) -> Credentials:
    try:
        if _PEM in secret:
            private, certificates = _from_pem(secret, public, passphrase)
        else:
            private, certificates = _from_pkcs12(secret, passphrase)
        if not isinstance(private, RSAPrivateKey | EllipticCurvePrivateKey):
            raise UnsupportedAlgorithm(type(private).__name__)
        own = [one for one in certificates if one.public_key() == private.public_key()]
    except UnsupportedAlgorithm:
        raise UnusableKeyError(
            "签名用的密钥或者证书的算法不能使用",
            "用 RSA 或者 ECDSA 的密钥；PDF 阅读软件不认识国密 SM2 的签名",
        ) from None
    if not own:
        raise UnusableKeyError(
            "签名用的密钥与证书不是一对",
            "检查 SIGNING_KEY 和 SIGNING_CERTIFICATE 是不是同一次领取的",
        )
    return Credentials(private, own[0], tuple(one for one in certificates if one != own[0]))


def _from_pem(
    secret: bytes, public: bytes, passphrase: bytes | None
) -> tuple[object, list[x509.Certificate]]:
    is_locked = b"ENCRYPTED" in secret
    if is_locked and passphrase is None:
        raise _no_passphrase()
    try:
        private = load_pem_private_key(secret, passphrase if is_locked else None)
    except ValueError:
        what = "里没有可以读取的私钥" if not is_locked else "的口令不对"
        raise UnusableKeyError(
            f"SIGNING_KEY 的 PEM 文件{what}", f"检查文件和环境变量 {PASSPHRASE_VARIABLE}"
        ) from None
    try:
        return private, x509.load_pem_x509_certificates(public)
    except ValueError:
        raise UnusableKeyError(
            "没有与 PEM 私钥相配的证书", "在 SIGNING_CERTIFICATE 写明 PEM 格式的证书文件"
        ) from None


def _from_pkcs12(secret: bytes, passphrase: bytes | None) -> tuple[object, list[x509.Certificate]]:
    try:
        private, own, others = pkcs12.load_key_and_certificates(secret, passphrase)
    except ValueError:
        if passphrase is None:
            raise _no_passphrase() from None
        raise UnusableKeyError(
            "SIGNING_KEY 的口令不对，或者文件不是 PKCS#12（.p12、.pfx）",
            f"检查文件和环境变量 {PASSPHRASE_VARIABLE}",
        ) from None
    if private is None:
        raise UnusableKeyError(
            "SIGNING_KEY 的文件里只有证书，没有私钥", "重新导出，导出时选“包含私钥”"
        )
    return private, [*([own] if own else []), *others]


def _no_passphrase() -> UnusableKeyError:
    return UnusableKeyError(
        f"没有设置环境变量 {PASSPHRASE_VARIABLE}，不能打开 SIGNING_KEY",
        "生成之前设置这个环境变量，值是密钥文件的口令；不要写进任何文件",
    )
