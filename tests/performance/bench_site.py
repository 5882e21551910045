"""The folders of the bench: content of every size, a copy of the theme, a site to edit, outputs."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

from plugins.importing.corpus import write_corpus
from tests.performance.makers import ROOT

ISSUES = 100
"""Issues of a gazette in the site that is edited: the pages of the template `bulletin.html`."""

TEMPLATE = "templates/bulletin.html"
_ISSUE = """\
---
title: 样例县人民政府公报{year}年第{number}期（样例）
year: {year}
issue_no: {number}
total_no: {total}
issue_date: {year}-{number:02}-28
sponsor: 样例县人民政府办公室
sections:
  - name: 政策文件
    documents: [{document}]
publish_datetime: {year}-{number:02}-28 09:00
source: 样例县人民政府办公室（样例）
summary: 样例：本期没有文件。
sample: true
---

样例。
"""


class Bench:
    """Where everything of one bench lies: below one folder, which is deleted when all is done.

    Nothing is deleted before: a file system that has just lost ten thousand files makes new ones
    several times more slowly (ext4), and the next to be measured would pay for it.
    """

    def __init__(self, folder: Path, archive: Path) -> None:
        self.folder, self.archive = folder, archive
        self.theme = folder / "theme"
        shutil.copytree(ROOT / "theme", self.theme)
        self._numbers = count(1)

    def fresh(self, name: str) -> Path:
        """A folder that never was; it is not made."""
        return self.folder / f"{next(self._numbers)}-{name}"

    def content(self, size: int) -> Path:
        """The content folder of so many documents of 3 KB; made when it is first asked for."""
        folder = self.folder / f"content-{size}"
        if not folder.exists():
            write_corpus(self.archive, folder, size)
        return folder

    def edited_content(self, size: int) -> Path:
        """Such a content folder to be edited, with issues of a gazette besides."""
        folder = self.folder / f"edited-{size}"
        shutil.copytree(self.content(size), folder)
        documents = sorted((folder / "normative").glob("200?/*.md"))
        for number, document in enumerate(documents[:ISSUES]):
            _write_issue(folder, number, document)
        return folder


def _write_issue(content: Path, number: int, printed: Path) -> None:
    issue, year = number % 10 + 1, 2016 + number // 10
    path = content / f"bulletins/{year}/gongbao-{year}-{issue:02}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    document = printed.relative_to(content).with_suffix("").as_posix()
    text = _ISSUE.format(year=year, number=issue, total=number + 1, document=document)
    path.write_text(text, "utf-8")


def some_document(content: Path) -> Path:
    """The document that is edited: the one in the middle of all."""
    documents = sorted((content / "normative").rglob("*.md"))
    return documents[len(documents) // 2]


def edit_text(document: Path, words: str) -> None:
    """Add a paragraph to a document."""
    with document.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"\n{words}\n")


def edit_title(document: Path, words: str) -> None:
    """Change the title of a document; its words stand before 的 ……样例通知."""
    text = document.read_text("utf-8")
    document.write_text(
        text.replace("title: 关于", f"title: 关于{words}", 1), "utf-8", newline="\n"
    )


def edit_template(theme: Path, words: str) -> None:
    """Change the template that the issues use: words at the end of each of their pages."""
    template = theme / TEMPLATE
    text = template.read_text("utf-8")
    block = "{% block content %}"
    if block not in text:
        raise ValueError(f"{TEMPLATE} has no {block}")
    template.write_text(text.replace(block, f"{block}<p>{words}</p>", 1), "utf-8", newline="\n")
