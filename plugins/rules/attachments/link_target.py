"""L101: pictures and links of a text lead to attachments that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.as_of import leads_to_later
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.published_addresses import is_published
from plugins.rules.rule import Finding, LibraryRule, in_text

_WHERE = "写文件的网址，例如 /normative/2020/zzbf-2020-16/"
_WITH_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check(library: Library) -> Iterator[Finding]:
    """Targets without a scheme, and pictures from elsewhere, which may change or vanish."""
    for document in library.documents:
        if not document.body.links:
            continue
        attached = {a.path.removeprefix(f"{document.id}/") for a in document.attachments}
        for link in document.body.links:
            target = re.split("[?#]", link.address)[0]
            if target.startswith("/") and not target.startswith("//"):
                if not is_published(target, library) and not leads_to_later(library, target):
                    yield in_text(document, link.line, f"本站没有“{target}”", _WHERE)
            elif message := _wrong(link.tag, target, attached):
                yield in_text(document, link.line, message, _hint(target, attached))


def _wrong(tag: str, target: str, attached: set[str]) -> str:
    if _WITH_SCHEME.match(target):
        return f"图片“{target}”不在本站" if tag == "img" else ""
    if not target or target in attached:
        return ""
    return f"找不到“{target}”"


def _hint(target: str, attached: set[str]) -> str:
    """The attachment that is meant, where only the folder or the letters' case differ."""
    name = target.rsplit("/", 1)[-1].lower()
    meant = next((path for path in sorted(attached) if path.lower().endswith(name)), "")
    return f"改为：{meant}" if name and meant else ""


RULE = LibraryRule(
    "L101",
    Severity.ERROR,
    "正文里的图片和链接指向已有的附件",
    "政府网站发展指引",
    "把文件放在与文稿同名的文件夹里，正文只写文件名，大小写一致",
    check,
)
