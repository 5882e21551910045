"""What a reader can subscribe to: channels, each with the documents that it tells of, and calendars.

There is a channel of everything, of each kind, each issuing body, each theme, and each audience
(服务对象). The feeds are made from them and the page on subscribing lists them: what a channel is
stands here alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plugins.model.document import Document
from plugins.model.issuers import issuers_in
from plugins.model.library import Library
from plugins.model.themes import themes_in

NEWEST = 50
"""How many documents a feed holds at most."""

Group = Literal["all", "kind", "organisation", "theme", "audience"]


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom something is: the value of the field ``audience``, its address and its title."""

    value: str
    address: str
    title: str


AUDIENCES = (
    Audience("自然人", "individuals", "面向个人"),
    Audience("法人和其他组织", "organisations", "面向企业和其他组织"),
)
"""The audiences that records name. So far only service guides (办事指南) do."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as readers see it: its group, its address in the group, title, what it tells of.

    ``documents`` are in no particular order. ``is_external`` marks a body of another level or place,
    whose documents are reprinted.
    """

    group: Group
    address: str
    title: str
    subtitle: str
    documents: Sequence[Document]
    is_external: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar of days to come: the folder of its kind (empty for all kinds), and its title."""

    folder: str
    title: str


CALENDARS = (
    Calendar("", "重要日期"),
    Calendar("consultations", "征求意见的截止日期"),
    Calendar("normative", "政策文件的施行和到期日期"),
)
"""The calendars; one of a kind is there when there is a document of the kind."""


def calendars_of(library: Library) -> list[Calendar]:
    """The calendars that a site has."""
    present = {"", *(kind.folder for kind in library.kinds)}
    return [calendar for calendar in CALENDARS if calendar.folder in present]


def channels_of(library: Library) -> list[Channel]:
    """All channels of a site, in the order in which readers see them."""
    everything = Channel(
        "all", "", "全部更新", f"{library.site.name}发布的全部内容", library.documents
    )
    groups = (_kinds, _organisations, _themes, _audiences)
    return [everything, *(channel for channels in groups for channel in channels(library))]


def _kinds(library: Library) -> Iterator[Channel]:
    for kind in library.kinds:
        documents = library.of_kind(kind.folder)
        yield Channel("kind", kind.folder, kind.title, kind.description, documents)


def _organisations(library: Library) -> Iterator[Channel]:
    for body, documents in issuers_in(library).items():
        told = f"{body.name}发布的文件和信息"
        yield Channel("organisation", body.id, body.name, told, documents, body.external)


def _themes(library: Library) -> Iterator[Channel]:
    for theme, documents in themes_in(library).items():
        told = f"主题分类为“{theme.name}”的文件和信息"
        yield Channel("theme", theme.address, theme.name, told, documents)


def _audiences(library: Library) -> Iterator[Channel]:
    told_to = [(d, known) for d in library.documents if (known := d.get("audience"))]
    for audience in AUDIENCES:
        documents = [document for document, known in told_to if audience.value in known]
        if documents:
            told = f"服务对象包括“{audience.value}”的办事指南"
            yield Channel("audience", audience.address, audience.title, told, documents)
