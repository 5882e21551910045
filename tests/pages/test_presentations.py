"""Lists that say more than titles: what stands in the list of each kind, in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins.model.artifact import worked_out
from plugins.model.document import Body, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.consultation import ConsultationResult
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.pages.lists import build_lists
from plugins.pages.planning_matrix import build_planning_matrix
from plugins.pages.presentations import PRESENTATIONS
from plugins.pages.rendering import PageRecipe
from tests.filled_records import filled_library

FILLED = filled_library()
OFFICE = Organisation(
    "office",
    (
        OrganisationName("旧办公室", None, date(2022, 12, 31)),
        OrganisationName("新办公室", date(2023, 1, 1)),
    ),
)


def made(folder: str, name: str, **fields: object) -> Document:
    """A document of a kind in which every field is filled, with these fields of its own."""
    (filled,) = FILLED.of_kind(folder)
    record = replace(filled.record, **{"title": name, "sample": False, **fields})
    return replace(filled, id=f"{folder}/2026/{name}", record=record)


@pytest.fixture
def data_of() -> Callable[..., dict[str, Any]]:
    """The data of the list of a kind of these documents."""

    def list_of(folder: str, *documents: Document, page: str = "") -> dict[str, Any]:
        library = Library(FILLED.site, (OFFICE,), documents, date(2026, 11, 22))
        lists = {
            artifact.path: worked_out(artifact.inputs["data"]) for artifact in build_lists(library)
        }
        found: dict[str, Any] = lists[f"{folder}/{page}index.html"]
        return found

    return list_of


def titles(group: dict[str, Any]) -> list[str]:
    """The titles in a group, in order."""
    return [entry["title"] for entry in group["entries"]]


def asked(name: str, first: date, last: date, result: ConsultationResult | None = None) -> Document:
    """A consultation."""
    return made("consultations", name, start_date=first, end_date=last, result=result)


def test_board_has_the_open_consultations_first(data_of):
    """Open ones with the nearest end first, then what is to come, what awaits a result, results."""
    result = ConsultationResult(publish_date=date(2026, 9, 1), received=0, adopted=0)
    data = data_of(
        "consultations",
        asked("done", date(2026, 7, 1), date(2026, 8, 1), result),
        asked("over", date(2026, 10, 1), date(2026, 10, 31)),
        asked("later", date(2026, 12, 1), date(2026, 12, 31)),
        asked("open", date(2026, 11, 1), date(2026, 12, 10)),
        asked("ending", date(2026, 10, 20), date(2026, 11, 22)),
    )
    assert {group["heading"]: titles(group) for group in data["groups"]} == {
        "正在征求意见": ["ending", "open"],
        "即将开始": ["later"],
        "已经截止，等待公布结果": ["over"],
        "已公布结果": ["done"],
    }
    assert data["groups"][0]["heading"] == "正在征求意见"
    assert [entry["state"] for entry in data["groups"][0]["entries"]] == [
        "今天截止",
        "还有18天截止",
    ]


def test_board_says_by_when_a_result_is_due(data_of):
    """A month after the end, at the end of a shorter month."""
    data = data_of("consultations", asked("over", date(2026, 9, 1), date(2026, 10, 31)))
    (entry,) = data["groups"][0]["entries"]
    assert entry["state"] == ""
    assert entry["notes"][1:] == ["2026年9月1日至2026年10月31日", "应在2026年11月30日前公布结果"]


def test_board_says_what_became_of_the_opinions(data_of):
    """What nobody has said is left out."""
    result = ConsultationResult(
        publish_date=date(2026, 9, 1), received=5, adopted=4, partly_adopted=1
    )
    data = data_of("consultations", asked("done", date(2026, 7, 1), date(2026, 8, 1), result))
    (entry,) = data["groups"][0]["entries"]
    assert entry["notes"][-1] == "2026年9月1日公布结果：收到 5 条，采纳 4 条，部分采纳 1 条"


def test_open_consultations_stand_on_the_first_page_however_many_there_are(data_of):
    """The order is that of the board over all pages."""
    result = ConsultationResult(publish_date=date(2026, 9, 1), received=0, adopted=0)
    done = [asked(f"d{n:02}", date(2026, 7, 1), date(2026, 8, 1), result) for n in range(25)]
    still = asked("open", date(2026, 1, 1), date(2026, 12, 10))
    first = data_of("consultations", *done, still)
    assert [len(group["entries"]) for group in first["groups"]] == [1, 19]
    second = data_of("consultations", *done, still, page="page/2/")
    assert [group["heading"] for group in second["groups"]] == ["已公布结果"]


def test_decisions_are_a_table_a_year(data_of):
    """The catalog of a year with how far each item is; the item leads to its page."""
    old = made("decisions", "老", year=2025, status="已决定")
    new = made("decisions", "新", year=2026, status="审查", category="重要规划")
    tables = data_of("decisions", old, new)["tables"]
    assert [table["caption"] for table in tables] == [
        "2026年度重大行政决策事项目录",
        "2025年度重大行政决策事项目录",
    ]
    heads = [cell["text"] for cell in tables[0]["heads"][0]]
    cells = dict(zip(heads, tables[0]["rows"][0], strict=True))
    assert (cells["进展"]["text"], cells["事项分类"]["text"]) == ("审查", "重要规划")
    assert cells["事项名称"]["href"].endswith("/decisions/2026/%E6%96%B0/")


def report(name: str, issuer: str, year: int) -> Document:
    """An annual report of a body on a year."""
    day = date(year + 1, 1, 20)
    return made("annual-reports", name, issuer=(issuer,), year=year, sign_date=day)


def test_annual_reports_are_a_matrix_with_gaps(data_of):
    """A row a body, also if it was renamed, up to the last year that is due; gaps are named."""
    data = data_of(
        "annual-reports", report("a", "旧办公室", 2021), report("b", "新办公室", 2023),
        report("c", "教育局", 2025),
    )  # fmt: skip
    (matrix,) = data["matrices"]
    assert matrix["heads"] == ["机构", "2025年", "2024年", "2023年", "2022年", "2021年"]
    shown = {
        row["head"]: [cell["gap"] or cell["links"][0]["text"][:4] for cell in row["cells"]]
        for row in matrix["rows"]
    }
    assert shown == {
        "新办公室": ["待归集", "待归集", "2023", "待归集", "2021"],
        "教育局": ["2025", "待归集", "待归集", "待归集", "待归集"],
    }
    assert len(data["entries"]) == 3


def test_matrix_of_many_years_is_cut_before_it_is_too_wide(data_of):
    """No table has more than eight years, and no year is lost."""
    reports = [report(f"r{year}", "教育局", year) for year in (2009, 2025)]
    data = data_of("annual-reports", *reports)
    assert [len(matrix["heads"]) - 1 for matrix in data["matrices"]] == [8, 8, 1]
    assert "matrices" not in data_of("annual-reports", *reports, page="2026/")


def test_services_are_listed_by_type_with_what_one_has_to_know(data_of):
    """Licences before public services; place, hours and a telephone that can be called."""
    open_to_all = made("services", "查阅", item_type="公共服务", phone="0576-12345678", fee="")
    licence = made("services", "许可", item_type="行政许可", promised_days=5)
    groups = data_of("services", open_to_all, licence)["groups"]
    assert [group["heading"] for group in groups] == ["行政许可", "公共服务"]
    facts = {fact["label"]: fact["parts"] for fact in groups[1]["entries"][0]["facts"]}
    assert facts["联系电话"] == [{"text": "0576-12345678", "href": "tel:0576-12345678"}]
    assert "收费" not in facts
    labels = [fact["label"] for fact in groups[0]["entries"][0]["facts"]]
    assert labels == ["办理地点", "办理时间", "联系电话", "承诺办结时限", "收费"]


def test_question_unfolds_to_its_answer_without_anchors(data_of, theme, read_html):
    """Two answers may have the same anchors; each question leads to its own page."""
    body = Body('<h2 id="s1">一、地点</h2><p>县档案馆。</p>', (), "")
    questions = [replace(made("faq", name), body=body) for name in ("甲", "乙")]
    data = data_of("faq", *questions)
    assert [asked["title"] for asked in data["questions"]] == ["乙", "甲"]
    assert not any("id=" in asked["answer"] for asked in data["questions"])
    library = Library(FILLED.site, (), tuple(questions), date(2026, 11, 22))
    page = read_html(PageRecipe(theme).make(build_lists(library)[0].inputs).decode())
    folds = page.all("details", "question")
    assert [fold.one("summary").text for fold in folds] == ["乙", "甲"]
    assert "县档案馆。" in folds[0].text


def test_villages_are_listed_by_village(data_of):
    """Announcements of one village stand together, the newest first, with their time."""
    place = {"town": "样例镇", "cycle": "每季度"}
    documents = [
        made(
            "villages", "a", village="东村", period="第一季度", sign_date=date(2026, 4, 1), **place
        ),
        made("villages", "b", village="西村", period="", sign_date=date(2026, 5, 1), **place),
        made(
            "villages", "c", village="东村", period="第二季度", sign_date=date(2026, 7, 1), **place
        ),
    ]
    groups = data_of("villages", *documents)["groups"]
    assert {group["heading"]: titles(group) for group in groups} == {
        "样例镇 东村": ["c", "a"],
        "样例镇 西村": ["b"],
    }
    assert [group["entries"][0]["notes"][0] for group in groups] == ["第二季度", "每季度"]


def test_datasets_tell_formats_and_update(data_of):
    """What it is, in which formats, and how often it is updated."""
    (entry,) = data_of("datasets", made("datasets", "期次", update_cycle="每月"))["groups"][0][
        "entries"
    ]
    facts = {fact["label"]: fact["parts"][0]["text"] for fact in entry["facts"]}
    assert facts["格式"] == "PDF"
    assert facts["更新周期"] == "每月"
    assert entry["summary"]


def test_issues_stand_by_year_with_their_covers(data_of):
    """The newest issue first, each with its number, its PDF and how much is in it."""
    issues = [made("bulletins", f"g{n}", year=2025 + n // 3, issue_no=n) for n in (1, 2, 3)]
    groups = data_of("bulletins", *issues)["groups"]
    assert [(g["heading"], [e["cover"]["issue"] for e in g["entries"]]) for g in groups] == [
        ("2026年", ["第3期"]),
        ("2025年", ["第2期", "第1期"]),
    ]
    assert groups[0]["entries"][0]["cover"]["book"]["href"].endswith(".pdf")
    assert groups[0]["entries"][0]["count"] == 4


def plan(name: str, plan_type: str, first: int, last: int) -> Document:
    """A plan."""
    return made("planning", name, plan_type=plan_type, period_start=first, period_end=last)


def test_planning_matrix_shows_plans_and_gaps(theme, read_html):
    """Each period and type has its cell; a yearly plan is missing by the year."""
    plans = (
        plan("纲要（2021—2025年）", "发展规划", 2021, 2025),
        plan("计划", "年度计划", 2023, 2023),
    )
    library = Library(FILLED.site, (), plans, date(2026, 11, 22))
    (artifact,) = build_planning_matrix(library)
    table = read_html(PageRecipe(theme).make(artifact.inputs).decode()).one("table")
    assert [head.text for head in table.one("thead").all("th")] == [
        "时期", "发展规划", "专项规划", "空间规划", "区域规划", "年度计划",
    ]  # fmt: skip
    rows = {row.one("th").text: [c.text for c in row.all("td")] for row in table.all("tr")[1:]}
    assert rows == {
        "“十五五”时期（2026—2030年）": ["待归集"] * 5,
        "“十四五”时期（2021—2025年）": [
            "纲要（2021—2025年）", "待归集", "待归集", "待归集",
            "计划（2023年）2021、2022、2024、2025年待归集",
        ],
    }  # fmt: skip
    scopes = {head.attributes["scope"] for head in table.all("th")}
    assert scopes == {"col", "row"}


def test_site_without_plans_has_no_matrix():
    """A matrix of gaps alone tells nothing."""
    assert build_planning_matrix(replace(FILLED, documents=())) == []


def test_presentations_belong_to_kinds():
    """A row of the table names a kind that there is."""
    assert PRESENTATIONS.keys() <= KIND_OF_FOLDER.keys()
