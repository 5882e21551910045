"""Archives (zip): the files in them, each as if it were attached itself."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from posixpath import basename

from plugins.privacy.contents import Budget, Content, Enclosed
from plugins.privacy.formats.xml_package import Package

_NAMED_IN_UTF_8 = 0x800


def read_archive(data: bytes, budget: Budget) -> Iterator[Content]:
    """Every member but those that systems leave behind."""
    package = Package(data, budget)
    for member in package.members:
        name = _name(member)
        if not basename(name).startswith(".") and not name.startswith("__MACOSX/"):
            yield Enclosed(name, package.read(member))


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name: where UTF-8 is not said, Chinese systems write GB 18030."""
    if member.flag_bits & _NAMED_IN_UTF_8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
