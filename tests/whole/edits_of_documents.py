"""Edits of single documents, as a county makes them and as nobody should, drawn by lot."""

from __future__ import annotations

import os
import re
from datetime import date, timedelta

from plugins.model.relation import STATED
from tests.whole.edited_site import NUMBER, EditedSite, parts, rewrite

_FIELD = re.compile(r"^([a-z_]+):.*\n(?:(?:[ #-].*)?\n)*", re.MULTILINE)
_DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_LINES = (
    "样例修改。",
    "# 样例标题",
    "一、样例一级标题",
    "| 样例 | 数 |\n| --- | --- |\n| 甲 | 1 |",
    "联系电话：000-00000000。",
    "- 样例一项",
    "<!-- 样例说明 -->",
)


def edit_text(site: EditedSite) -> str:
    """A line more, or a line less."""

    def change(text: str) -> str:
        fields, body = parts(text)
        rows = body.split("\n")
        place = site.chance.randrange(1, len(rows))
        if site.chance.random() < 0.3:
            del rows[place]
        else:
            rows[place:place] = ["", site.chance.choice(_LINES), ""]
        return fields + "\n".join(rows)

    return rewrite(site.document(), change)


def cite(site: EditedSite) -> str:
    """A text names another document by its number, or links to it."""
    other = site.document()
    number = NUMBER.search(other.read_text("utf-8"))
    address = f"/{other.relative_to(site.content).with_suffix('').as_posix()}/"
    words = f"按照{number[1]}办理。" if number else f"见[样例]({address})。"
    return rewrite(site.document(), lambda text: f"{text}\n{words}\n")


def edit_title(site: EditedSite) -> str:
    """Words more in a title."""
    words = site.chance.choice(["样例", "（样例）", "新"])
    return rewrite(
        site.document(),
        lambda text: re.sub(r"^title: ", f"title: {words}", text, count=1, flags=re.MULTILINE),
    )


def edit_number(site: EditedSite) -> str:
    """Another number of a document (发文字号), with or without those that name it."""
    numbered = [own for own in site.documents() if NUMBER.search(own.read_text("utf-8"))]
    document = site.chance.choice(numbered)
    found = NUMBER.search(document.read_text("utf-8"))
    assert found is not None
    other = re.sub(r"\d+号", f"{site.chance.randrange(1, 60)}号", found[1])
    everywhere = site.documents() if site.chance.random() < 0.7 else [document]
    for own in everywhere:
        rewrite(own, lambda text: text.replace(found[1], other))
    return document.name


def edit_day(site: EditedSite) -> str:
    """Another date in the fields of a document: the same one everywhere, so that years agree."""

    def change(text: str) -> str:
        fields, body = parts(text)
        days = _DATE.findall(fields)
        if not days:
            return text
        day = site.chance.choice(days)
        moved = date.fromisoformat(day) + timedelta(days=site.chance.choice([-40, -1, 1, 3, 90]))
        return fields.replace(day, moved.isoformat()) + body

    return rewrite(site.document(), change)


def edit_field(site: EditedSite) -> str:
    """A field goes, or comes from another document, or a word more stands in it."""
    own, other = site.document(), site.document()
    fields, body = parts(own.read_text("utf-8"))
    found = list(_FIELD.finditer(fields))
    one = site.chance.choice(found)
    given = site.chance.choice(list(_FIELD.finditer(parts(other.read_text("utf-8"))[0])))
    same = next((each for each in found if each[1] == given[1]), None)
    turn = site.chance.randrange(3)
    if turn == 0:
        changed = fields.replace(one[0], "", 1)
    elif turn == 1:
        changed = fields.replace(same[0], given[0], 1) if same else fields + given[0]
    else:
        changed = fields.replace(one[0], one[0].replace("样例", "样例甲", 1), 1)
    own.write_text(changed + body, "utf-8", newline="\n")
    return f"{own.name} {(one, given, one)[turn][1]}"


def edit_relation(site: EditedSite) -> str:
    """A document comes into a relation to another, or out of all of one kind."""
    own, other = site.document(), site.document()
    predicate = site.chance.choice(STATED)
    name = other.relative_to(site.content).with_suffix("").as_posix()
    number = NUMBER.search(other.read_text("utf-8"))
    target = number[1] if number else name

    def change(text: str) -> str:
        fields, body = parts(text)
        without = re.sub(rf"^{predicate}:.*\n(?:[ -].*\n)*", "", fields, flags=re.MULTILINE)
        if without != fields and site.chance.random() < 0.5:
            return without + body
        return f"{without}{predicate}: [{target}]\n{body}"

    return f"{rewrite(own, change)} {predicate} {target}"


def repeal(site: EditedSite) -> str:
    """A policy document repeals or amends another, whose force changes everywhere."""
    policies = [own for own in site.documents() if own.parts[-3:-2] == ("normative",)]
    if len(policies) < 2:
        return "none"
    own, other = site.chance.sample(policies, 2)
    number = NUMBER.search(other.read_text("utf-8"))
    predicate = site.chance.choice(["repeals", "amends", "corrects"])
    if number is None:
        return "none"

    def change(text: str) -> str:
        fields, body = parts(text)
        without = re.sub(rf"^{predicate}:.*\n", "", fields, flags=re.MULTILINE)
        return f"{without}{predicate}: [{number[1]}]\n{body}"

    return f"{rewrite(own, change)} {predicate} {number[1]}"


def edit_unseen(site: EditedSite) -> str:
    """A change that keeps the size and the time of a file."""
    document = site.document()
    status = document.stat()
    name = rewrite(document, lambda text: text.replace("公开", "开公", 1))
    os.utime(document, ns=(status.st_atime_ns, status.st_mtime_ns))
    return name
