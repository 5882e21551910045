"""The pictures that a county puts beside ``site.yaml``: the national emblem, the mark of the site.

They are official files, so the county supplies them and none comes with the program.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from plugins.model.document import Attachment
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.source_files import STEM, SourceFile, read_bytes
from plugins.reading.written_values import shown_value

_NAME = re.compile(rf"(?:{STEM.pattern})\.(?:png|jpe?g|webp)")

PICTURES = {"emblem": ("国徽图案", 200_000), "mark_picture": ("网站标识图案", 30_000)}
"""The fields of ``site.yaml`` that name a picture: what it is called, the most bytes that it may have.

The mark is loaded with every page, the emblem with the home page only.
"""

_FORMS = {
    ".png": b"\x89PNG\r\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
}
"""What a file of each suffix begins with. SVG is not among them: a browser runs scripts in it."""


def picture_names(site: Site | None) -> set[str]:
    """The files that ``site.yaml`` names."""
    named = {str(getattr(site, field)) for field in PICTURES} if site else set()
    return named - {""}


def read_pictures(
    folder: Path, shown: str, site: Site | None, lines: Mapping[str, int]
) -> tuple[dict[str, Attachment], list[Problem]]:
    """The pictures by the field that names them, and what is wrong with those that are not there."""
    pictures: dict[str, Attachment] = {}
    problems = []
    for field in PICTURES:
        name = str(getattr(site, field)) if site else ""
        if not name:
            continue
        picture = _read(SourceFile(folder / name, name, f"{shown}/{name}"), field)
        if isinstance(picture, Attachment):
            pictures[field] = picture
        else:
            message, hint = picture
            line = lines.get(field, 1)
            problems.append(Problem(f"{shown}/site.yaml", line, "F113", message, hint))
    return pictures, problems


def _read(file: SourceFile, field: str) -> Attachment | tuple[str, str]:
    """The picture; or what is wrong with it, and what to do."""
    title, most = PICTURES[field]
    called = f"{title}“{shown_value(file.relative)}”"
    suffix = PurePosixPath(file.relative).suffix
    if not _NAME.fullmatch(file.relative):
        hint = "用 PNG、JPG 或者 WebP 图片，文件名只用小写字母、数字和连字符，例如 guohui.png"
        return f"{called}的文件名不能用", hint
    if not os.path.isfile(file.path):  # noqa: PTH113 (a Path's own way raises for a long name)
        return f"找不到{called}", f"把图片放在 site.yaml 旁边，或者删去 {field} 这一行"
    data = read_bytes(file)
    if isinstance(data, Problem):
        return f"{called}读不出来", data.hint
    if not data.startswith(_FORMS[suffix]):
        return f"{called}不是 {suffix[1:].upper()} 图片", "重新保存图片，扩展名与格式一致"
    if len(data) > most:
        return f"{called}过大，打开网页会慢", f"缩小到 {most // 1000} KB 以内"
    return Attachment(file.relative, len(data), hashlib.sha256(data).hexdigest(), title)
