"""The day of a document: one meaning for lists, search results and the order of everything."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord


def dated(**fields: date) -> Document:
    """A document of 2016 that bears these dates."""
    record = NormativeRecord(
        title="通知", publish_datetime=datetime(2026, 11, 22, 9), issuer=(), **fields
    )
    return Document("normative/2016/a", "", record, Body("", (), ""), "", {}, 1)


SIGNED, PRINTED = date(2016, 3, 4), date(2016, 3, 5)


@pytest.mark.parametrize(
    ("fields", "known", "shown", "sorted_by"),
    [
        ({"sign_date": SIGNED, "print_date": PRINTED}, SIGNED, "2016-03-04", SIGNED),
        ({"print_date": PRINTED}, PRINTED, "2016-03-05", PRINTED),
        ({}, None, "2016年", date(2016, 1, 1)),
    ],
    ids=["成文", "印发", "不详"],
)
def test_day_of_a_document_is_known_or_only_its_year(
    fields: dict[str, date], known: date | None, shown: str, sorted_by: date
) -> None:
    """Signature comes before print; without both the year alone is shown, and nothing made up."""
    document = dated(**fields)
    assert (document.known_date, document.shown_date, document.date) == (known, shown, sorted_by)
