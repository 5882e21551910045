"""The words of DCAT-AP: prefixes, the lists of the European Union that the profile asks for, values.

The tables turn what the documents say in Chinese into these words (domain.md §11).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

_AUTHORITY = "http://publications.europa.eu/resource/authority/"

CONTEXT = {
    "csvw": "http://www.w3.org/ns/csvw#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes of the file. There is no address of a context in it that would have to be fetched."""

CHINESE = f"{_AUTHORITY}language/ZHO"
SHA_256 = "spdx:checksumAlgorithm_sha256"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"

_FREQUENCIES = {
    "实时": "CONT",
    "每日": "DAILY",
    "每周": "WEEKLY",
    "每月": "MONTHLY",
    "每季度": "QUARTERLY",
    "每半年": "ANNUAL_2",
    "每年": "ANNUAL",
    "不定期": "IRREG",
}
_ACCESS = {"无条件开放": "PUBLIC", "受限开放": "RESTRICTED", "禁止开放": "NON_PUBLIC"}
_FILE_TYPES = frozenset(
    {
        "CSV",
        "DOC",
        "DOCX",
        "GIF",
        "JPEG",
        "JSON",
        "PDF",
        "PNG",
        "PPT",
        "PPTX",
        "TXT",
        "XLS",
        "XLSX",
        "ZIP",
    }
)
_DATATYPES = {
    "文本": "string",
    "整数": "integer",
    "小数": "decimal",
    "日期": "date",
    "是否": "boolean",
}


def frequency(cycle: str) -> dict[str, str]:
    """How often data are updated (更新周期); a cycle that a county has added is another one."""
    return link(f"{_AUTHORITY}frequency/{_FREQUENCIES.get(cycle, 'OTHER')}")


def access_right(openness: str) -> dict[str, str]:
    """How open data are (开放属性)."""
    return link(f"{_AUTHORITY}access-right/{_ACCESS[openness]}")


def file_type(suffix: str) -> dict[str, str] | None:
    """The type of a file by the end of its name without the dot; None for one not in the list."""
    name = {"JPG": "JPEG"}.get(suffix.upper(), suffix.upper())
    return link(f"{_AUTHORITY}file-type/{name}") if name in _FILE_TYPES else None


def datatype(chinese_name: str) -> dict[str, str]:
    """The type of a column of data (数据类型)."""
    return link(f"xsd:{_DATATYPES[chinese_name]}")


def chinese(text: str) -> dict[str, str]:
    """A text in Chinese."""
    return {"@value": text, "@language": "zh"}


def link(address: str) -> dict[str, str]:
    """Another thing, by its address."""
    return {"@id": address}


def moment(value: date | datetime) -> dict[str, str]:
    """A day or a time."""
    name = "dateTime" if isinstance(value, datetime) else "date"
    return {"@value": value.isoformat(), "@type": f"xsd:{name}"}


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """The properties that have a value."""
    return {name: value for name, value in values.items() if value}
