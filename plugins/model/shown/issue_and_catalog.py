"""What the metadata block of an issue of the gazette and of a catalog says."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.blocks import Fact
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.shown.named import named_facts


def issue_facts(record: BulletinRecord) -> Iterator[Fact]:
    """Number, day, and who makes it."""
    yield Fact("期号", f"{record.year}年第{record.issue_no}期（总第{record.total_no}期）")
    yield from named_facts(record, "issue_date", "supervisor", "sponsor", "editor")


def catalog_facts(record: CatalogRecord) -> Iterator[Fact]:
    """The day of this version."""
    return named_facts(record, "version_date")
