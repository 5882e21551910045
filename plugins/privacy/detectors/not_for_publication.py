"""Documents that say of themselves that they are not for publication (不予公开、依申请公开).

It stands in the note (附注, GB/T 9704-2012, 7.3.6), in the manner of disclosure (公开方式), or in the
text on a line that begins with 此件 or is nothing but these words in brackets. Elsewhere they are
words of the law, and values in the rows of a catalog.
"""

from __future__ import annotations

import re

from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.marks import GAP, spaced
from plugins.privacy.passages import Part

_THIS = spaced("此件", "本件", "此文")
_WORDS = spaced("不予公开", "不公开", "依申请公开")
_PUBLISH = rf"公(?<=[予不请\s]公){GAP}开"
"""The end of each of these words. 公 comes first, because it is looked for sooner than the many 不."""

NOT_FOR_PUBLICATION = Detector(
    code="P113",
    name="不公开标志",
    hint="只有主动公开的文件才能发布；已经决定公开的，请改附注和公开方式",
    needs=re.compile(_PUBLISH),
    pattern=re.compile(
        rf"^{GAP}(?:\({GAP})?{_THIS}{GAP}{_WORDS}|^{GAP}\({GAP}{_WORDS}{GAP}\){GAP}$|\A{_WORDS}\Z",
        re.MULTILINE,
    ),
    parts=frozenset({Part.BODY, Part.FIELD, Part.ATTACHMENT}),
    fields=frozenset({"note", "openness"}),
    is_personal=False,
)
