"""O103: a text calls a body by the name that it bears on the day of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.office import Office
from plugins.model.organisation import Organisation, OrganisationName
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_text
from plugins.rules.written_text import written

_TITLES = re.compile("《[^《》]*》")


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents; the titles of older documents, and 原 before a name, keep the old name."""
    named = [own for own in office.former_names if own[1].name in document.markdown]
    day = document.known_date
    if not named or day is None or not has_duties(document, office):
        return
    bodies = office.organisations
    current = {name.name for body in bodies for name in body.names if name.is_borne_on(day)}
    for former, now in _former(named, day):
        longer = [other for other in current if former.name in other]
        if former.name not in current and (line := _first_line(document, former.name, longer)):
            message = f"“{former.name}”的名称用到{chinese_date(former.until or day)}为止"
            hint = f"改为：{now}；说的是从前的，写“原{former.name}”"
            yield in_text(document, line, message, hint)
            return


def _former(
    named: Iterable[tuple[Organisation, OrganisationName]], day: date
) -> Iterator[tuple[OrganisationName, str]]:
    """Those that were no longer borne on a day, each with the one that its body bore instead."""
    for body, name in named:
        if name.until and name.until < day:
            yield name, next((own.name for own in body.names if own.is_borne_on(day)), body.name)


def _first_line(document: Document, name: str, longer: Sequence[str]) -> int:
    """The first line with the name, not as part of a longer one; 0 where there is none."""
    for number, line in enumerate(written(document).lines, 1):
        text = _TITLES.sub("", line)
        for other in longer:
            text = text.replace(other, "")
        if name in text.replace(f"原{name}", ""):
            return number
    return 0


RULE = DocumentRule(
    "O103",
    Severity.WARNING,
    "正文用机构现在的名称",
    "domain.md §12",
    "改为成文当时的机构名称",
    check,
)
