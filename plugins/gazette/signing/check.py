"""Whether an office's key can sign at a moment: asked before any book is made.

What the signature says of its time must hold: nothing is signed with a certificate (证书) that is not
valid yet, or no longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from plugins.gazette.signing.key import (
    Credentials,
    SigningKey,
    UnusableKeyError,
    missing_file,
    read_credentials,
)
from plugins.model.dates import chinese_date
from plugins.problems import Problem, Severity

NOTICE = timedelta(days=30)
"""So long before a certificate ends, the office is told."""

SMALLEST_RSA = 2048
"""Shorter keys, in bits, can be guessed."""

_SETTINGS = "publishconf.py"
_NEW_CERTIFICATE = "向电子认证服务机构换领证书，或者删去 SIGNING_KEY，不签名发布"


def check_signing_key(key: SigningKey, at: datetime) -> list[Problem]:
    """What keeps the key from signing at a moment, as errors; that its certificate ends soon, else.

    ``at`` has a time zone. It is the last moment of the day as of which the site is made, so nothing
    is published later.
    """
    files = (key.file, key.certificate or key.file)
    missing = [path for path in dict.fromkeys(files) if not path.is_file()]
    if missing:
        return [_unusable(*missing_file(path).args) for path in missing]
    try:
        credentials = read_credentials(key)
    except UnusableKeyError as error:
        return [_unusable(*error.args)]
    return [_unusable(*fault) for fault in _faults(credentials, at)] or _ends_soon(credentials, at)


def _faults(credentials: Credentials, at: datetime) -> Iterator[tuple[str, str]]:
    certificate = credentials.certificate
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if at < first:
        yield f"签名用的证书到{_day(first, at)}才生效", "等到那一天，或者换一张证书"
    if at > last:
        yield f"签名用的证书到{_day(last, at)}为止，已经过期", _NEW_CERTIFICATE
    if not _is_for_signing(certificate):
        yield "这张证书不是签名用的（密钥用法里没有数字签名）", "有签名、加密两张证书的，用签名证书"
    if isinstance(credentials.key, RSAPrivateKey) and credentials.key.key_size < SMALLEST_RSA:
        yield f"RSA 密钥只有 {credentials.key.key_size} 位", f"换 {SMALLEST_RSA} 位以上的密钥"


def _ends_soon(credentials: Credentials, at: datetime) -> list[Problem]:
    last = credentials.certificate.not_valid_after_utc
    if last - at > NOTICE:
        return []
    message = f"签名用的证书到{_day(last, at)}为止，快要过期"
    hint = "现在就向电子认证服务机构换领证书；过期以后不能再用它签名"
    return [Problem(_SETTINGS, 1, "A108", message, hint, Severity.WARNING)]


def _is_for_signing(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _day(moment: datetime, at: datetime) -> str:
    return chinese_date(moment.astimezone(at.tzinfo))


def _unusable(message: str, hint: str) -> Problem:
    return Problem(_SETTINGS, 1, "A107", message, hint)
