"""An archive of laws (法规语料归档), read member by member: tar files of Markdown, packed or not.

A member is one law in one version. Its first line is ``# title``, the lines before
``<!-- INFO END -->`` (题注) say who adopted and published it and when, the rest is the text. Its
name carries the version's date: ``行政法规/人力资源市场暂行条例(2018-06-29).md``.
"""

from __future__ import annotations

import lzma
import re
import sys
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

HEAD_END = "<!-- INFO END -->"

_NAME_DATE = re.compile(r"\((\d{4})-(\d\d)-(\d\d)\)\.md$")
_LINE_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\s*")
_ORDER = re.compile(r"令第\d+号|第\d+号令")
_PUBLISHED = re.compile(r"(?P<bodies>[^《》]+?)(?:令第\d+号|第\d+号令)?(?:修订)?(?:公布|发布)")
_ADOPTED = re.compile(r"经?(?P<bodies>[^《》]+?)(?:\d{4}年)?第\S+次\w+会议\w*通过")
_BODY = re.compile(r"[\u4e00-\u9fff]{2,30}")


@dataclass(frozen=True)
class Law:
    """One law as the archive has it: ``member`` is its name there, ``head`` its 题注, a line each."""

    member: str
    title: str
    version_date: date
    head: tuple[str, ...]
    text: str

    @property
    def category(self) -> str:
        """The archive's first folder: 行政法规 or 部门规章."""
        return PurePosixPath(self.member).parts[0]

    @cached_property
    def _dated_head(self) -> tuple[tuple[date, str], ...]:
        """The lines of the head that begin with a date, each as the date and what happened."""
        dated = ((_LINE_DATE.match(line), line) for line in self.head)
        return tuple(
            (date(*map(int, match.groups())), line[match.end() :]) for match, line in dated if match
        )

    @property
    def sign_date(self) -> date | None:
        """The version's date, if the head states it for anything but taking effect; else None."""
        acts = {day for day, act in self._dated_head if not act.endswith("施行")}
        return self.version_date if self.version_date in acts else None

    @property
    def effective_date(self) -> date | None:
        """The day since which this version applies (施行), if the head states one for it."""
        days = [day for day, act in self._dated_head if act == "施行"]
        known = len(days) == 1 and self.sign_date and days[0] >= self.sign_date
        return days[0] if known else None

    @property
    def issuer(self) -> tuple[str, ...]:
        """Who published it, else whose meeting adopted it, as the head states; else empty."""
        for pattern in (_PUBLISHED, _ADOPTED):
            for _, act in self._dated_head:
                match = pattern.match(act)
                if match and (bodies := _bodies(match["bodies"])):
                    return bodies
        return ()

    @property
    def facts(self) -> str:
        """What the head dates (通过、公布、施行), order numbers included, as one sentence."""
        lines = ("".join(line.split()) for line in self.head if _LINE_DATE.match(line))
        joined = "；".join(line.rstrip("）") for line in lines)
        return f"{joined}。" if joined else ""


def _bodies(text: str) -> tuple[str, ...]:
    names = [
        _ORDER.sub("", name).removeprefix("中华人民共和国") for name in re.split("[、 ]", text)
    ]
    return tuple(dict.fromkeys(names)) if all(map(_BODY.fullmatch, names)) else ()


def read_laws(archive: Path) -> Iterator[Law]:
    """Every law of the archive, in its order; index pages are passed over, oddities are named.

    Raises:
        ValueError: the archive is missing, is no archive, is damaged, or has no law in it; the
            message is for the person who typed its name.
    """
    if not archive.is_file():
        raise ValueError(f"找不到归档文件：{archive}")
    found = 0
    try:
        with tarfile.open(archive, "r|*") as members:
            for member in members:
                if law := _read_member(members, member):
                    found += 1
                    yield law
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError) as error:
        raise ValueError(f"{archive} 不是完整的归档文件（tar，可以是 .tar.xz、.tar.gz）") from error
    if not found:
        raise ValueError(
            f"{archive} 里没有法规：应是 Markdown 文件，第一行是“# 标题”，有 {HEAD_END}"
        )


def _read_member(members: tarfile.TarFile, member: tarfile.TarInfo) -> Law | None:
    if not member.isfile() or not member.name.endswith(".md") or member.name.endswith("_index.md"):
        return None
    file = members.extractfile(member)
    try:
        law = parse_law(member.name, file.read().decode("utf-8")) if file else None
    except UnicodeDecodeError:
        law = None
    if law is None:
        print(
            f"跳过 {member.name}：不是 UTF-8，或者缺标题、{HEAD_END}、文件名里的日期",
            file=sys.stderr,
        )
    return law


def parse_law(member: str, markdown: str) -> Law | None:
    """Read one member; None when it is no law in the archive's form."""
    head, mark, text = markdown.partition(HEAD_END)
    named = _NAME_DATE.search(member)
    title, *lines = [line.strip() for line in head.split("\n") if line.strip()] or [""]
    if not (mark and named and title.startswith("# ")):
        return None
    version = date(*map(int, named.groups()))
    return Law(member, title[2:].strip(), version, tuple(lines), text.strip())
