"""How the list of each kind looks: a table with a row a kind whose list says more than titles.

A presentation gives an order, what stands before the list, and what stands in it; its template extends
``list.html``. A kind without a row is shown by ``document_list``: title, force, number or body, day.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.model.kinds import Kind
from plugins.pages.presentations import (
    annual_reports,
    bulletins,
    consultations,
    datasets,
    decisions,
    faq,
    plain,
    services,
    villages,
)
from plugins.pages.presentations.presentation import Presentation

PRESENTATIONS: Mapping[str, Presentation] = {
    "annual-reports": annual_reports.PRESENTATION,
    "bulletins": bulletins.PRESENTATION,
    "consultations": consultations.PRESENTATION,
    "datasets": datasets.PRESENTATION,
    "decisions": decisions.PRESENTATION,
    "faq": faq.PRESENTATION,
    "services": services.PRESENTATION,
    "villages": villages.PRESENTATION,
}
"""By the folder of the kind."""


def presentation_of(kind: Kind | None) -> Presentation:
    """How the list of a kind looks; a list of several kinds is a plain one."""
    return PRESENTATIONS.get(kind.folder if kind else "", plain.PRESENTATION)
