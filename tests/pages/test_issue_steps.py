"""The way through an issue: previous and next document, and back to the contents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.model.kinds.bulletin import Section
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.pages.bulletins import build_bulletins
from plugins.pages.documents import build_documents
from plugins.pages.issue_steps import issue_steps
from plugins.pages.rendering import PageRecipe
from tests.page_inputs import data_of, informed

ISSUE = "bulletins/2026/gongbao-2026-01"
OLD = "normative/2020/yzb-2020-16"
NEW = "normative/2021/yzb-2021-3"
PLAN = "planning/2021/plan"


@pytest.fixture(scope="module")
def issued(library: Library) -> Library:
    """An issue of two sections: OLD, something that is not here, and NEW; then PLAN by its id."""
    issue = library.by_id[ISSUE]
    sections = (
        Section(name="文件", documents=(OLD, "样政发〔1999〕1号", "样政办发〔2021〕3号")),
        Section(name="规划", documents=(PLAN,)),
    )
    issue = replace(issue, record=replace(issue.record, sections=sections))
    others = tuple(d for d in library.documents if d.id != ISSUE)
    inside = tuple(Relation(name, "published_in", ISSUE) for name in (OLD, NEW, PLAN))
    relations = (*library.relations, *inside)
    return replace(library, documents=(issue, *others), relations=relations)


def test_each_document_leads_to_its_neighbours_in_the_issue(issued: Library):
    """Across sections, over what is not here; the first has no previous, the last no next."""
    (old,), (new,), (plan,) = (issue_steps(issued, issued.by_id[n]) for n in (OLD, NEW, PLAN))
    places = [(steps["place"], steps["count"]) for steps in (old, new, plan)]
    assert places == [(1, 3), (2, 3), (3, 3)]
    assert old["previous"] is None
    assert old["next"]["href"] == new["next"]["href"].replace(PLAN, NEW) == f"/gongbao/{NEW}/"
    assert new["previous"]["href"] == f"/gongbao/{OLD}/"
    assert plan["next"] is None
    assert old["book"]["href"] == f"/gongbao/{ISSUE}/gongbao-2026-01.pdf"


def test_document_offers_its_issue_where_that_was_made(issued: Library, theme):
    """The PDF of the issue is a link with its size, and none on a machine that makes no PDF."""
    recipe = PageRecipe(theme)
    page = next(a for a in build_documents(issued) if a.path.startswith(OLD))
    book = f"{ISSUE}/gongbao-2026-01.pdf"
    assert book in page.needs
    assert f'href="/gongbao/{book}"' in recipe.make(informed(page)).decode()
    assert (
        book not in recipe.make(page.inputs).decode().partition("<main")[2].partition("<script")[0]
    )


def test_document_of_no_issue_has_no_steps(library: Library):
    """Most documents stand in no issue; then nothing is shown."""
    assert issue_steps(library, library.by_id[OLD]) == []


def test_document_in_two_issues_has_the_steps_of_both(issued: Library):
    """What is printed once more belongs to both, told apart by their names."""
    first = issued.by_id[ISSUE]
    record = replace(first.record, title="样例县人民政府公报2026年第2期", issue_no=2)
    second = replace(first, id="bulletins/2026/gongbao-2026-02", record=record)
    grown = replace(
        issued,
        documents=(*issued.documents, second),
        relations=(*issued.relations, Relation(OLD, "published_in", second.id)),
    )
    titles = [steps["issue"]["title"] for steps in issue_steps(grown, grown.by_id[OLD])]
    assert titles == [first.record.title, record.title]


def test_issue_is_read_to_its_end_by_going_on(issued: Library, theme, read_html):
    """From the cover to the first document, next, next, and back to the contents: nothing is missed."""
    recipe = PageRecipe(theme)
    made = build_bulletins(issued) + build_documents(issued)
    pages = {f"/gongbao/{a.path.removesuffix('index.html')}": a for a in made}
    start = f"/gongbao/{ISSUE}/"

    def tree(href):
        return read_html(recipe.make(pages[href].inputs).decode())

    (button,) = tree(start).one("div", "issue-side").all("a", "button")
    way = [button.attributes["href"]]
    while way[-1] != start:
        (onward,) = tree(way[-1]).one("li", "step-on").all("a")
        way.append(onward.attributes["href"])
    assert way == [f"/gongbao/{name}/" for name in (OLD, NEW, PLAN, ISSUE)]


def test_issue_of_which_nothing_is_here_offers_no_reading(issued: Library):
    """An issue that only names documents has its contents and its PDF."""
    alone = tuple(d for d in issued.documents if d.id == ISSUE)
    (page,) = build_bulletins(replace(issued, documents=alone, relations=(), force={}))
    assert data_of(page)["first"] is None
