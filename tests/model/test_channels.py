"""Channels and calendars: what there is to subscribe to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Literal, get_args, get_type_hints

import pytest

from plugins import urls
from plugins.model.channels import AUDIENCES, calendars_of, channels_of
from plugins.model.kinds import KIND_OF_FOLDER, KINDS
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from tests.filled_records import SITE, filled_document

BODIES = (
    Organisation("province", (OrganisationName("省政府"),), external=True),
    Organisation("office", (OrganisationName("县政府办公室"),)),
    Organisation("silent", (OrganisationName("县档案馆"),)),
)
THEMES = {"themes": {"综合政务": "zhengwu", "综合政务/政务公开": "gongkai", "国防": "guofang"}}


def documented(*kinds, **fields):
    """A library with a document of each of these kinds, whose fields are replaced."""
    numbers = count(1)
    documents = [filled_document(KIND_OF_FOLDER[folder], numbers) for folder in kinds]
    documents = [replace(d, record=replace(d.record, **fields)) for d in documents]
    return Library(SITE, BODIES, tuple(documents), date(2026, 11, 22), vocabularies=THEMES)


def told(library, group):
    """Address and title of the channels of a group, and how many documents each has."""
    channels = [channel for channel in channels_of(library) if channel.group == group]
    return [(each.address, each.title, len(each.documents)) for each in channels]


def test_everything_is_the_first_channel():
    """The feed of the whole site tells of all documents, also when there are none yet."""
    library = documented("normative", "faq")
    assert told(library, "all") == [("", "全部更新", 2)]
    assert channels_of(library)[0].group == "all"
    assert [channel.group for channel in channels_of(documented())] == ["all"]


def test_kinds_with_documents_are_channels():
    """Kinds stand in the order of their table; one without documents has nothing to tell."""
    titles = [(kind.folder, kind.title, 1) for kind in KINDS if kind.folder in ("faq", "normative")]
    assert told(documented("faq", "normative"), "kind") == titles


def test_bodies_that_issued_something_are_channels():
    """Joint documents stand with each body; a body of another place is marked."""
    library = documented("normative", issuer=("县政府办公室", "省政府"))
    assert told(library, "organisation") == [
        ("province", "省政府", 1),
        ("office", "县政府办公室", 1),
    ]
    external = [c.is_external for c in channels_of(library) if c.group == "organisation"]
    assert external == [True, False]


def test_themes_are_channels_with_what_is_below_them():
    """A class (大类) tells of the documents of its subjects too."""
    library = documented("normative", theme=("综合政务/政务公开",))
    assert told(library, "theme") == [
        ("zhengwu", "综合政务", 1),
        ("gongkai", "综合政务/政务公开", 1),
    ]


@pytest.mark.parametrize(
    ("audience", "addresses"),
    [
        ((), []),
        (("自然人",), ["individuals"]),
        (("法人和其他组织", "自然人"), ["individuals", "organisations"]),
    ],
)
def test_audiences_are_channels_of_what_names_them(audience, addresses):
    """Who has a business sees what is for a business, and a person what is for a person."""
    library = documented("services", audience=audience)
    assert [address for address, _, _ in told(library, "audience")] == addresses


def test_every_audience_that_a_record_can_name_has_a_channel():
    """A value that is added to the field needs its row in the table."""
    (literal, _) = get_args(get_type_hints(ServiceGuideRecord)["audience"])
    values = {audience.value for audience in AUDIENCES}
    assert literal == Literal[tuple(audience.value for audience in AUDIENCES)]
    assert len(values) == len({audience.address for audience in AUDIENCES})


def test_no_two_channels_share_an_address():
    """Feeds of all groups lie side by side."""
    library = documented(*(kind.folder for kind in KINDS))
    library = replace(library, vocabularies={})
    folders = [urls.channel_folder(channel) for channel in channels_of(library)]
    assert len(set(folders)) == len(folders) > len(KINDS)


def test_calendars_are_those_of_kinds_that_are_there():
    """Everything has a calendar; consultations and policy documents when there are any."""
    folders = [calendar.folder for calendar in calendars_of(documented("consultations", "faq"))]
    assert folders == ["", "consultations"]
    assert [calendar.folder for calendar in calendars_of(documented())] == [""]
