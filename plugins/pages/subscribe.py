"""The page on subscribing (订阅): what can be subscribed to, where it is, and how that is done.

It names addresses only, so it changes when a body, a theme or a kind gets its first document.
"""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.channels import NEWEST, Calendar, Channel, Group, calendars_of, channels_of
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.pages.frame import feed_links, frame, page, site_of
from plugins.special_pages import SUBSCRIBE

SECTIONS: dict[str, tuple[Group, ...]] = {
    "全部和各栏目": ("all", "kind"),
    "按发布机构": ("organisation",),
    "按主题": ("theme",),
    "按服务对象": ("audience",),
}
"""The groups of channels under each heading, in the order of the page."""

OPEN_UP_TO = 16
"""A section of more channels than this is folded."""


def build_subscribe(library: Library) -> list[Artifact]:
    """The page, with every feed and every calendar of the site."""
    site, channels = library.site, channels_of(library)
    data = frame(site, SUBSCRIBE.title, SUBSCRIBE.folder) | {
        "newest": NEWEST,
        "sections": [made for title in SECTIONS if (made := _section(site, title, channels))],
        "calendars": [_calendar(site, each) for each in calendars_of(library)],
        "catalog": urls.href(site, urls.DATA_CATALOG),
    }
    return [page(site_of(library), urls.page_path(SUBSCRIBE.folder), "subscribe.html", data)]


def _section(site: Site, title: str, channels: list[Channel]) -> dict[str, Any] | None:
    """A heading with its channels, own bodies before those whose documents are reprinted."""
    members = [channel for channel in channels if channel.group in SECTIONS[title]]
    members.sort(key=lambda channel: channel.is_external)
    if not members:
        return None
    return {
        "title": title,
        "folded": len(members) > OPEN_UP_TO,
        "channels": [_shown(site, channel) for channel in members],
    }


def _shown(site: Site, channel: Channel) -> dict[str, str]:
    folder = urls.channel_folder(channel)
    address = urls.absolute(site, urls.feed(folder))
    return feed_links(site, channel.title, folder) | {"address": address}


def _calendar(site: Site, calendar: Calendar) -> dict[str, str]:
    """``opens`` is an address by which phones and computers open their own calendar."""
    path = urls.calendar(calendar.folder)
    address = urls.absolute(site, path)
    return {
        "title": calendar.title,
        "address": address,
        "href": urls.href(site, path),
        "opens": f"webcal://{address.partition('://')[2]}",
    }
