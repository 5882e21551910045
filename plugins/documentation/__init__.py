"""Documentation: the pages of docs/ that list every check and every field are written from the code.

Stands beside the rooms: it reads the tables of several, and only ``tasks.py`` and the tests read it.
``rules_page`` lists rules and detectors, which explain themselves, and what ``checks`` tells of
reading and writing; ``fields_page`` lists the fields of every kind in two languages.
"""

from collections.abc import Callable, Mapping

from plugins.documentation.fields_page import render_fields
from plugins.documentation.rules_page import render_rules

PAGES: Mapping[str, Callable[[], str]] = {
    "docs/rules.md": render_rules,
    "docs/fields.md": render_fields,
}
"""The pages by their place from the root of the project, and what writes each."""
