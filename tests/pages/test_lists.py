"""Lists: 20 a page, newest first, every document reachable, years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.model.library import Library
from plugins.pages.attachments import shown_size
from plugins.pages.lists import build_lists, pagination
from plugins.pages.rendering import PageRecipe
from tests.page_inputs import data_of


@pytest.fixture(scope="session")
def lists(library: Library, make_document):
    """The lists of 45 normative documents: 41 of 2021 and 4 of 2020, a day apart."""
    documents = [
        make_document(
            f"normative/{2021 if n >= 4 else 2020}/n{n:02}", f"通知{n:02}",
            sign_date=date.fromordinal(date(2021 if n >= 4 else 2020, 3, 1).toordinal() + n),
        )
        for n in range(45)
    ]  # fmt: skip
    made = build_lists(replace(library, documents=tuple(documents), force={}, relations=()))
    return {artifact.path: data_of(artifact) for artifact in made}


def test_list_has_twenty_documents_a_page_under_plain_paths(lists):
    """Page 2 is /normative/page/2/, and each year has a list of its own."""
    assert {path: len(data["entries"]) for path, data in lists.items()} == {
        "normative/index.html": 20,
        "normative/page/2/index.html": 20,
        "normative/page/3/index.html": 5,
        "normative/2021/index.html": 20,
        "normative/2021/page/2/index.html": 20,
        "normative/2021/page/3/index.html": 1,
        "normative/2020/index.html": 4,
    }


def test_list_is_newest_first_and_shows_every_document_once(lists):
    """Walking through the pages one meets all documents, from the newest to the oldest."""
    paths = [f"normative/{folder}index.html" for folder in ("", "page/2/", "page/3/")]
    titles = [entry["title"] for path in paths for entry in lists[path]["entries"]]
    assert titles == [f"通知{n:02}" for n in reversed(range(45))]


def test_years_are_counted_newest_first(lists):
    """A reader sees how many documents a year has before going there."""
    years = lists["normative/index.html"]["years"]
    assert [(year["title"], year["count"]) for year in years] == [("2021年", 41), ("2020年", 4)]
    assert years[0]["href"] == "/gongbao/normative/2021/"
    assert lists["normative/2020/index.html"]["title"] == "2020年政策文件"


def test_list_of_one_page_has_no_pagination(lists):
    """Links to pages appear with the second page."""
    assert lists["normative/2020/index.html"]["pagination"] is None
    assert lists["normative/page/2/index.html"]["pagination"]["current"] == 2


@pytest.mark.parametrize(
    ("current", "last", "numbers"),
    [
        (1, 2, [1, 2]),
        (1, 50, [1, 2, 3, 0, 50]),
        (4, 50, [1, 2, 3, 4, 5, 6, 0, 50]),
        (25, 50, [1, 0, 23, 24, 25, 26, 27, 0, 50]),
        (50, 50, [1, 0, 48, 49, 50]),
    ],
)
def test_pagination_shows_the_ends_and_the_neighbours(library: Library, current, last, numbers):
    """The first, the last and two on each side; gaps are marked; the ends have no further step."""
    shown = pagination(library.site, "normative", current, last)
    assert shown is not None
    assert [step["number"] for step in shown["steps"]] == numbers
    assert [step["number"] for step in shown["steps"] if step["is_current"]] == [current]
    assert (shown["previous"] is None) == (current == 1)
    assert (shown["next"] is None) == (current == last)


def test_day_is_never_made_up(library: Library, make_document, theme, read_html):
    """A document without a known day is listed with its year alone, for programs too."""
    unknown = make_document("normative/2016/a", "通知")
    printed = make_document("normative/2016/b", "通知", print_date=date(2016, 3, 4))
    documents = (unknown, printed)
    artifact = build_lists(replace(library, documents=documents, force={}, relations=()))[0]
    page = read_html(PageRecipe(theme).make(artifact.inputs).decode())
    times = [(node.attributes["datetime"], node.text) for node in page.all("time")]
    assert times == [("2016-03-04", "2016-03-04"), ("2016", "2016年")]


@pytest.mark.parametrize(
    ("size", "shown"), [(1, "1 KB"), (312_400, "312 KB"), (1_440_000, "1.4 MB")]
)
def test_size_is_shown_as_a_reader_takes_it_in(size, shown):
    """Kilobytes below a megabyte, megabytes with one digit from there."""
    assert shown_size(size) == shown


def test_list_tells_the_force_of_each_document(pages):
    """A repealed document is marked in words where it is listed."""
    items = pages["normative/index.html"].one("ul", "document-list").all("li")
    assert [item.one("span", "state-off").text for item in items if item.all("", "state-off")] == [
        "废止"
    ]
    assert "样政办发〔2020〕16号" in items[1].text
    assert "样例" in items[1].text
