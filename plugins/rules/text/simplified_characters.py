"""T115: a text in traditional characters (zh-Hant) holds no simplified ones."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding
from plugins.rules.text.scripts import mixed_script


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Texts marked as traditional: mostly reprints, which are not changed, so it is said only."""
    if document.get("language") == "zh-Hant":
        found = mixed_script(document, "zh-Hant", "简体字", "照录的文本在 editor_note 里说明")
        if found:
            yield found


RULE = DocumentRule(
    "T115",
    Severity.INFO,
    "繁体文本里没有简体字",
    "国家通用语言文字法；domain.md §12",
    "对照原件改正；照录的文本在 editor_note 里说明",
    check,
    of=(OfficialRecord,),
)
