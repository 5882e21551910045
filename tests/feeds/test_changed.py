"""When a document changed, as feeds and the map of the site tell it."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.feeds.changed import changed_at
from plugins.model.kinds.consultation import ConsultationResult

ZONE = ZoneInfo("Asia/Shanghai")


def at(*parts):
    """A moment in the site's time zone."""
    return datetime(*parts, tzinfo=ZONE)


def changed(library, stem):
    """When the notice with this stem changed."""
    return changed_at(library, library.by_id[f"normative/2026/{stem}"])


def test_document_to_which_nothing_happened_changed_when_it_was_published(
    library, related, notice, morning
):
    """Without events after it, publication is the last change."""
    assert changed(related(library(notice("a", morning(19)))), "a") == at(2026, 11, 19, 9)


@pytest.mark.parametrize(
    ("effective", "expected"),
    [
        (date(2026, 11, 21), at(2026, 11, 21)),
        (date(2026, 11, 22), at(2026, 11, 22)),
        (date(2026, 11, 23), at(2026, 11, 19, 9)),
        (date(2016, 1, 1), at(2026, 11, 19, 9)),
    ],
)
def test_coming_into_force_is_a_change_once_it_has_come(
    library, related, notice, morning, effective, expected
):
    """A document changes on its effective date; one to come, or before publication, does not count."""
    site = related(library(notice("a", morning(19), effective_date=effective)))
    assert changed(site, "a") == expected


def test_expiry_is_a_change_after_its_last_day(library, related, notice, morning):
    """The last day of validity is still valid: the change comes with the day after it."""
    paper = notice("a", morning(10), expiry_date=date(2026, 11, 20))
    assert changed(related(library(paper)), "a") == at(2026, 11, 21)
    still = library(paper, as_of=date(2026, 11, 20))
    assert changed(related(still), "a") == at(2026, 11, 10, 9)


def test_repeal_is_a_change_when_it_could_be_known(library, related, notice, morning):
    """A repeal counts from its effect, but not before the repealing document was published."""
    old = notice("a", morning(10), doc_no="样政办发〔2026〕1号")
    new = notice("b", morning(20), repeals=(old.doc_no,), effective_date=date(2026, 11, 15))
    later = replace(new, record=replace(new.record, effective_date=date(2026, 11, 21)))
    assert changed(related(library(old, new)), "a") == at(2026, 11, 20, 9)
    assert changed(related(library(old, later)), "a") == at(2026, 11, 21)


def test_result_of_a_consultation_is_a_change(library, related, consultation):
    """Whoever answered is told when the result is there."""
    result = ConsultationResult(publish_date=date(2026, 11, 20), received=0, adopted=0)
    asked = consultation("a", date(2026, 11, 12), result=result)
    site = related(library(asked))
    assert changed_at(site, site.documents[0]) == at(2026, 11, 20)
