"""The formats of feeds: a table with a row a format, and every channel in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from typing import Any

from plugins import urls
from plugins.feeds.atom import AtomRecipe
from plugins.feeds.entries import entry_of
from plugins.feeds.json_feed import JsonFeedRecipe
from plugins.model.artifact import Artifact, Recipe
from plugins.model.channels import NEWEST, Channel, channels_of
from plugins.model.library import Library
from plugins.model.published import newest_published


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the address of a feed by the folder of its channel, and the recipe."""

    path_of: Callable[[str], str]
    recipe: Recipe


FORMATS = (
    Format(urls.feed, AtomRecipe()),
    Format(urls.json_feed, JsonFeedRecipe()),
)


def build_feeds(library: Library) -> list[Artifact]:
    """Every channel of the site in every format."""
    newest = newest_published(library.documents, library.site)
    place = {document.id: number for number, document in enumerate(newest)}
    entry = cache(lambda identity: entry_of(library, library.by_id[identity]))

    def newest_entries(channel: Channel) -> list[dict[str, Any]]:
        chosen = nsmallest(NEWEST, channel.documents, key=lambda document: place[document.id])
        return [entry(document.id) for document in chosen]

    return [
        artifact
        for channel in channels_of(library)
        for artifact in _feeds(library, channel, newest_entries(channel))
    ]


def _feeds(library: Library, channel: Channel, entries: list[dict[str, Any]]) -> Iterator[Artifact]:
    site, folder = library.site, urls.channel_folder(channel)
    told = {
        "title": f"{site.name} · {channel.title}" if folder else site.name,
        "subtitle": channel.subtitle,
        "author": site.sponsor or site.name,
        "address": urls.absolute(site, urls.channel_page(channel)),
        "about": urls.absolute(site, urls.SUBSCRIBE),
        "icon": urls.absolute(site, "static/favicon.svg"),
        "entries": entries,
    }
    needs = tuple(file["path"] for entry in entries for file in entry["files"])
    for format_ in FORMATS:
        path = format_.path_of(folder)
        inputs = told | {"feed_address": urls.absolute(site, path)}
        yield Artifact(path, format_.recipe.name, inputs, needs)
