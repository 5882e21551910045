"""Every edit of a site by lot: of documents, and here of files, of what tells of the site, of the theme."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

from tests.whole.edited_site import EditedSite, rewrite
from tests.whole.edits_of_documents import (
    cite,
    edit_day,
    edit_field,
    edit_number,
    edit_relation,
    edit_text,
    edit_title,
    edit_unseen,
    repeal,
)


def edit_attachment(site: EditedSite) -> str:
    """A file beside a document comes, changes, or goes."""
    attached = [
        file
        for file in sorted(site.content.glob("*/**/*"))
        if file.is_file() and file.suffix != ".md" and file.parent.with_suffix(".md").exists()
    ]
    turn = site.chance.randrange(3)
    if turn == 0 or not attached:
        folder = site.document().with_suffix("")
        folder.mkdir(exist_ok=True)
        name = f"fujian-{site.number()}{site.chance.choice(['.txt', '.csv'])}"
        (folder / name).write_text("名称,数\n样例,1\n", "utf-8")
        return f"new {folder.name}/{name}"
    file = site.chance.choice(attached)
    if turn == 1:
        file.write_bytes(file.read_bytes() + "样例,2\n".encode())
    else:
        file.unlink()
    return f"{'changed' if turn == 1 else 'gone'} {file.name}"


def edit_rows(site: EditedSite) -> str:
    """Of a table a row goes or comes again, or a word changes."""

    def change(text: str) -> str:
        rows = text.splitlines(keepends=True)
        place = site.chance.randrange(len(rows))
        turn = site.chance.randrange(3)
        if turn == 0:
            del rows[place]
        elif turn == 1:
            rows.insert(place, rows[place])
        else:
            rows[place] = rows[place].replace("公开", "主动公开", 1)
        return "".join(rows)

    return rewrite(site.other((".csv",)), change)


def add_document(site: EditedSite) -> str:
    """A document like another, with a name and a number of its own."""
    own, number = site.document(), 60 + site.number()
    text = own.read_text("utf-8")
    text = re.sub(r"^(doc_no: .*?)\d+号$", rf"\g<1>{number}号", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(index_no|unified_no|rows|total_no): .*\n", "", text, flags=re.MULTILINE)
    new = own.with_stem(f"{re.sub(r'[0-9]+$', '', own.stem).rstrip('-')}-{number}")
    new.write_text(text, "utf-8", newline="\n")
    return new.name


def remove_document(site: EditedSite) -> str:
    """A document goes, with its attachments."""
    document = site.document()
    document.unlink()
    shutil.rmtree(document.with_suffix(""), ignore_errors=True)
    return document.name


def rename_document(site: EditedSite) -> str:
    """A document gets another name, and with it another address; what names it may follow."""
    document = site.document()
    new = document.with_stem(f"yangli-{site.number()}")
    before = document.relative_to(site.content).with_suffix("").as_posix()
    after = new.relative_to(site.content).with_suffix("").as_posix()
    document.rename(new)
    if document.with_suffix("").is_dir():
        document.with_suffix("").rename(new.with_suffix(""))
    if site.chance.random() < 0.7:
        for own in site.documents():
            rewrite(own, lambda text: text.replace(before, after))
    return f"{document.name} to {new.name}"


def swap_documents(site: EditedSite) -> str:
    """Two documents change their files: each is whole, and at the other's address."""
    own, other = site.document(), site.document()
    one, two = own.read_bytes(), other.read_bytes()
    own.write_bytes(two)
    other.write_bytes(one)
    return f"{own.name} and {other.name}"


def edit_office(site: EditedSite) -> str:
    """A row of site.yaml, organisations.yaml, search.yaml or a vocabulary goes or changes."""

    def change(text: str) -> str:
        rows = text.splitlines(keepends=True)
        place = site.chance.randrange(len(rows))
        turn = site.chance.randrange(3)
        if turn == 0:
            del rows[place]
        elif turn == 1:
            rows.insert(place, rows[place])
        else:
            rows[place] = rows[place].rstrip("\n") + "甲\n"
        return "".join(rows)

    return rewrite(site.other((".yaml",)), change)


_SITE_ROWS = (
    "alert: {text: 样例通知。, since: 2026-01-01, until: 2026-12-30}\n",
    "gazette_saddle_stitch: true\n",
    "validity_years: 5\n",
    "repository: {service: gitea, name: yanglixian/gongbao, server: https://git.yanglixian.example}\n",
    "rules: [{code: N104, severity: 提醒, reason: 样例}]\n",
    "public_phones: [13800000000]\n",
    "name: 样例县公报\n",
    "base_url: https://www.yanglixian.example/gongbao\n",
    "gazette_name: 样例公报\n",
    "time_zone: Asia/Urumqi\n",
    "sample: false\n",
)


def edit_site(site: EditedSite) -> str:
    """Another row of site.yaml, in the place of what it said of this before."""
    row = site.chance.choice(_SITE_ROWS)
    name = row.split(":")[0]
    file = site.content / "site.yaml"
    rewrite(file, lambda text: re.sub(rf"^{name}:.*\n", "", text, flags=re.MULTILINE) + row)
    return row


def rename_body(site: EditedSite) -> str:
    """A body gets another name, in the documents too."""
    _, bodies = site.content, site.content / "organisations.yaml"
    names = re.findall(r"- name: (\S+)", bodies.read_text("utf-8"))
    name = site.chance.choice(names)
    for file in (bodies, *site.documents()):
        rewrite(file, lambda text: text.replace(name, f"{name}甲"))
    return name


def edit_theme_of_documents(site: EditedSite) -> str:
    """A document belongs to another theme (主题分类), of those that there are."""
    text = (site.content / "vocabularies/themes.yaml").read_text("utf-8")
    theme = site.chance.choice(re.findall(r"^  (\S+): \S+$", text, re.MULTILINE))
    row = f"theme: [{theme}]\n"
    return rewrite(
        site.document(), lambda text: re.sub(r"^theme:.*\n", row, text, count=1, flags=re.MULTILINE)
    )


def edit_sections(site: EditedSite) -> str:
    """An issue of the gazette prints another document."""
    printed = site.document().relative_to(site.content).with_suffix("").as_posix()
    issues = [own for own in site.documents() if "sections:" in own.read_text("utf-8")]
    if not issues:
        return "none"
    return rewrite(
        site.chance.choice(issues),
        lambda text: re.sub(
            r"^(    documents:\n)", rf"\1      - {printed}\n", text, count=1, flags=re.MULTILINE
        ),
    )


def another_day(site: EditedSite) -> str:
    """The site is asked for as it is on another day."""
    days = ["", "2026-10-17", "2026-10-20", "2026-11-19", "2026-11-20", "2026-11-21", "2027-03-01"]
    site.day = site.chance.choice(days)
    return site.day


def edit_look(site: EditedSite) -> str:
    """A template or a style sheet of the theme changes."""
    files = (file for file in site.theme.rglob("*") if file.suffix in (".html", ".css"))
    file = site.chance.choice(sorted(files))
    words = "/* 样例 */" if file.suffix == ".css" else "<!-- 样例 -->"
    return rewrite(file, lambda text: f"{text}{words}\n")


def bring_back_one(site: EditedSite) -> str:
    """A file becomes what it was at first."""
    file = site.document()
    data = site.first_of(file)
    if data:
        file.write_bytes(data)
    return file.name


EDITS: tuple[Callable[[EditedSite], str], ...] = (
    edit_text, cite, edit_title, edit_number, edit_day, edit_field, edit_relation,
    repeal, repeal, repeal, edit_attachment, edit_rows, add_document, remove_document,
    rename_document, swap_documents, edit_unseen, edit_office, edit_site, rename_body,
    edit_theme_of_documents, edit_sections, another_day, another_day, edit_look, bring_back_one,
)  # fmt: skip
"""Every edit that there is; what changes the force of others, and the day, come more often."""
