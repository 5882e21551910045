"""Whether a key that cannot sign is named, with what to do, before anything is made."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from plugins.gazette.signing.check import check_signing_key
from plugins.gazette.signing.key import PASSPHRASE_VARIABLE, SigningKey, certificate_version
from plugins.problems import Problem, Severity
from tests.gazette.made_certificates import (
    DURING,
    FIRST,
    LAST,
    PASSPHRASE,
    ROOT,
    certificate,
    ec_key,
    rsa_key,
    write_pem_certificates,
    write_pem_key,
    write_pkcs12,
)

KEY = ec_key()
OWN = certificate(KEY)


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """The office has told the machine its passphrase."""
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)


@pytest.fixture
def p12(tmp_path: Path) -> SigningKey:
    """A key that is as it should be."""
    return SigningKey(write_pkcs12(tmp_path / "office.p12", KEY, OWN))


def said(problems: list[Problem]) -> str:
    """The one problem, which is an error of the settings."""
    (problem,) = problems
    assert (problem.path, problem.code, problem.severity) == (
        "publishconf.py",
        "A107",
        Severity.ERROR,
    )
    return f"{problem.message} — {problem.hint}"


def test_a_good_key_is_passed_over_in_silence(p12: SigningKey, tmp_path: Path) -> None:
    """PKCS#12, PEM with a certificate beside it, and both in one PEM file, open or locked."""
    chain = write_pem_certificates(tmp_path / "office.crt", OWN, ROOT)
    locked = write_pem_key(tmp_path / "locked.pem", KEY)
    single = write_pem_key(tmp_path / "single.pem", KEY, passphrase="")
    single.write_bytes(single.read_bytes() + chain.read_bytes())
    for key in (p12, SigningKey(locked, chain), SigningKey(single)):
        assert check_signing_key(key, DURING) == []


def test_every_missing_file_is_named(tmp_path: Path) -> None:
    """Of two files that are not there both are told."""
    key = SigningKey(tmp_path / "office.pem", tmp_path / "office.crt")
    first, second = check_signing_key(key, DURING)
    assert "不能读取签名用的文件" in first.message
    assert "office.pem" in first.message
    assert "office.crt" in second.message


def test_a_wrong_passphrase_is_told(
    p12: SigningKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the key is PKCS#12 or PEM; and the passphrase is not repeated."""
    pem = SigningKey(
        write_pem_key(tmp_path / "office.pem", KEY),
        write_pem_certificates(tmp_path / "office.crt", OWN),
    )
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "别的口令")
    for key in (p12, pem):
        message = said(check_signing_key(key, DURING))
        assert "的口令不对" in message
        assert PASSPHRASE_VARIABLE in message
        assert "别的口令" not in message


@pytest.mark.parametrize("value", [None, ""])
def test_a_passphrase_that_was_not_given_is_told(
    p12: SigningKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    """A variable that is empty, as a server makes one of a secret that it lacks, is not set."""
    pem = SigningKey(write_pem_key(tmp_path / "office.pem", KEY), p12.file)
    if value is None:
        monkeypatch.delenv(PASSPHRASE_VARIABLE)
    else:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, value)
    for key in (p12, pem):
        assert f"没有设置环境变量 {PASSPHRASE_VARIABLE}" in said(check_signing_key(key, DURING))


@dataclass(frozen=True)
class Wrong:
    """A key that cannot sign: how it is made in a folder, and what is said of it."""

    make: Callable[[Path], SigningKey]
    told: str
    at: datetime = DURING


def pair(folder: Path, secret: bytes, public: bytes = b"") -> SigningKey:
    """Two files with these bytes."""
    for name, data in (("key", secret), ("certificate", public)):
        (folder / name).write_bytes(data)
    return SigningKey(folder / "key", folder / "certificate" if public else None)


def good(folder: Path) -> SigningKey:
    """A key that is wrong at some times only."""
    return SigningKey(write_pkcs12(folder / "office.p12", KEY, OWN))


def foreign(folder: Path) -> SigningKey:
    """A key with somebody else's certificate."""
    public = write_pem_certificates(folder / "office.crt", certificate(ec_key()))
    return SigningKey(write_pem_key(folder / "office.pem", KEY), public)


def without_certificate(folder: Path) -> SigningKey:
    """A PEM key alone."""
    return SigningKey(write_pem_key(folder / "office.pem", KEY))


def without_key(folder: Path) -> SigningKey:
    """A PKCS#12 file that was exported without the key."""
    return SigningKey(write_pkcs12(folder / "office.p12", None, OWN))


def for_encryption(folder: Path) -> SigningKey:
    """The second certificate that an authority gives, which is for encryption."""
    other = certificate(KEY, digital_signature=False, content_commitment=False, key_agreement=True)
    return SigningKey(write_pkcs12(folder / "office.p12", KEY, other))


def short(folder: Path) -> SigningKey:
    """A key that can be guessed."""
    key = rsa_key(1024)
    return SigningKey(write_pkcs12(folder / "office.p12", key, certificate(key)))


def other_algorithm(folder: Path) -> SigningKey:
    """A key that readers of PDF do not know."""
    key = Ed25519PrivateKey.generate()
    public = write_pem_certificates(folder / "office.crt", OWN)
    return SigningKey(write_pem_key(folder / "office.pem", key), public)  # type: ignore[arg-type]


WRONG = {
    "expired": Wrong(good, "到2027年12月31日为止，已经过期", LAST + timedelta(seconds=1)),
    "too early": Wrong(good, "到2026年1月1日才生效", FIRST - timedelta(seconds=1)),
    "not a pair": Wrong(foreign, "签名用的密钥与证书不是一对"),
    "no certificate": Wrong(without_certificate, "没有与 PEM 私钥相配的证书"),
    "no key": Wrong(without_key, "只有证书，没有私钥"),
    "no PKCS#12": Wrong(lambda folder: pair(folder, b"\x30\x82"), "或者文件不是 PKCS#12"),
    "no PEM key": Wrong(
        lambda folder: pair(folder, b"-----BEGIN CERTIFICATE-----"), "没有可以读取的私钥"
    ),
    "for encryption": Wrong(for_encryption, "这张证书不是签名用的"),
    "short": Wrong(short, "RSA 密钥只有 1024 位"),
    "other algorithm": Wrong(other_algorithm, "算法不能使用"),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_a_key_is_told_in_chinese(wrong: Wrong, tmp_path: Path) -> None:
    """Each way in which a key cannot sign has its sentence, and a next step."""
    message = said(check_signing_key(wrong.make(tmp_path), wrong.at))
    assert wrong.told in message


def test_the_end_of_a_certificate_is_told_a_month_before(p12: SigningKey) -> None:
    """It is time to ask for the next one, and still possible to publish."""
    assert check_signing_key(p12, LAST - timedelta(days=31)) == []
    (problem,) = check_signing_key(p12, LAST - timedelta(days=30))
    assert (problem.code, problem.severity) == ("A108", Severity.WARNING)
    assert "到2027年12月31日为止，快要过期" in problem.message


def test_a_key_travels_to_a_worker_without_its_secret(p12: SigningKey) -> None:
    """What is pickled are paths; the passphrase and the key are read where they are needed."""
    sent = pickle.dumps(p12)
    assert pickle.loads(sent) == p12
    assert PASSPHRASE.encode() not in sent
    assert len(sent) < 1000


def test_a_new_certificate_is_a_new_version(
    p12: SigningKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PDFs are made again for another certificate, not for another path or passphrase."""
    version = certificate_version(p12)
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    elsewhere = SigningKey(
        write_pem_key(tmp_path / "office.pem", KEY, passphrase=""),
        write_pem_certificates(tmp_path / "office.crt", OWN, ROOT),
    )
    assert certificate_version(elsewhere) == version
    renewed = write_pem_certificates(tmp_path / "renewed.crt", certificate(KEY), ROOT)
    assert certificate_version(SigningKey(elsewhere.file, renewed)) != version
