"""The dialogue: every answer is checked before the next question, and none is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.drafting.desk import draft
from plugins.drafting.judging import Judge
from plugins.drafting.new_document import asked_fields
from plugins.model.document import Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.fields import fields_of
from plugins.model.office import Office
from plugins.reading.content_library import read_library
from tests.at_a_terminal import run_at_terminal
from tests.drafting.conftest import Examples, Person

ROOT = Path(__file__).resolve().parents[2]
DONE = {"title": ["关于乙事的通知"], "文件名": ["xin"]}


def written(person: Person, kind: str, answers: dict[str, list[str]]) -> tuple[str, list[str]]:
    """The text of the document that a person writes, and what was shown."""
    desk, shown = person(DONE | answers)
    file, *_ = draft(desk, KIND_OF_FOLDER[kind], {}, "")
    return file.text, shown


@pytest.mark.parametrize(
    ("field", "wrong", "right", "said"),
    [
        ("issuer", "甲县政府", "甲县人民政府", "机构名单里没有“甲县政府”"),
        ("doc_no", "甲政发2026", "甲政发〔2026〕8号", "发文字号“甲政发2026”的写法不对"),
        ("index_no", "8", "000014349/2026-00111", "索引号“8”的写法不对"),
        ("theme", "诗歌", "综合政务/政务公开", "“诗歌”不在词表里"),
        ("sign_date", "明天", "2026-11-18", "“明天”不是日期"),
        ("doc_type", "诗", "通知", "不能写“诗”"),
        ("doc_type", "意见", "通知", "改为：通知"),
        ("title", "", "关于乙事的通知", "这一项必须填写"),
    ],
)
def test_a_wrong_answer_is_asked_again(
    field: str, wrong: str, right: str, said: str, person: Person
) -> None:
    """What the reader refuses is asked again with its message, and what a rule says is wrong too."""
    answers = {field: [wrong, right]}
    text, shown = written(person, "normative", answers)
    assert any(said in line for line in shown)
    value = yaml.safe_load(text.split("---")[1])[field]
    assert str(value[0] if isinstance(value, list) else value) == right


@pytest.mark.parametrize(
    ("field", "wrong", "prompt"),
    [
        ("sign_date", "2026年11月18日", "[2026-11-18] > "),
        ("doc_no", "甲政发[2026]08号", "[甲政发〔2026〕8号] > "),
        ("issuer", "甲县人民政府办公", "[甲县人民政府办公室] > "),
    ],
)
def test_what_was_meant_is_the_next_proposal(
    field: str, wrong: str, prompt: str, person: Person
) -> None:
    """When a message says what to write instead, Enter takes it."""
    text, shown = written(person, "normative", {field: [wrong, ""]})
    assert prompt in shown
    assert prompt.strip("[]> ") in text


def test_an_answer_given_twice_is_meant(person: Person) -> None:
    """A rule may be wrong about a document: who types the same again is not asked for ever."""
    text, shown = written(person, "normative", {"doc_no": ["甲政办字", "甲政办字"]})
    assert "doc_no: 甲政办字\n" in text
    assert "确实要这样写的，再输入一次。" in shown


def test_what_the_reader_refuses_is_never_taken(person: Person) -> None:
    """A date that is none stays refused, however often it is typed."""
    text, _ = written(person, "normative", {"sign_date": ["x", "x", "x", "2026-11-18"]})
    assert "sign_date: 2026-11-18\n" in text


def test_proposals_follow_the_answers(person: Person) -> None:
    """Another body has other numbers: nothing of the last document's body is proposed then."""
    _, shown = written(person, "normative", {"issuer": ["甲县人民政府"]})
    assert not any("甲政办发" in line for line in shown if line.startswith("["))
    _, shown = written(person, "normative", {"sign_date": ["2025-12-30"]})
    assert "[甲政办发〔2025〕1号] > " in shown


def test_a_wrong_file_name_is_asked_again(person: Person) -> None:
    """Nothing that was answered is lost by a wrong name at the end, nor by none."""
    names = ["", "我的通知", "xin-wen"]
    desk, shown = person({"title": ["怎样查阅公报？"], "issuer": ["1"], "文件名": names})
    (file,) = draft(desk, KIND_OF_FOLDER["faq"], {}, "")
    assert file.path == "faq/xin-wen.md"
    after = shown[shown.index("文件名必须填写。") :]
    assert any("不能用作网址" in line for line in after)
    _, shown = written(person, "normative", {"文件名": ["jzbf-2026-7", "xin"]})
    assert any("已经有 normative/2026/jzbf-2026-7.md" in line for line in shown)


def test_the_name_of_a_data_file_that_is_there_is_asked_again(
    folder: Path, person: Person, example_answers: Examples
) -> None:
    """A table that is there stays, and the answers too."""
    place = folder / "catalogs" / "2026" / "lao.csv"
    place.parent.mkdir(parents=True)
    place.write_text("甲", "utf-8")
    examples = example_answers(fields_of(KIND_OF_FOLDER["catalogs"].record))
    answers = {name: [value] for name, value in examples.items()}
    names = {"rows": ["lao.csv", "../x.csv", "xin.csv"]}
    text, shown = written(person, "catalogs", answers | names)
    assert "rows: xin.csv\n" in text
    assert any("已经有数据文件 lao.csv" in line for line in shown)
    assert any("数据文件名“../x.csv”不能用" in line for line in shown)


def test_a_question_inside_a_group_names_the_group(
    person: Person, example_answers: Examples
) -> None:
    """本年制发件数 and 结果维持 are asked several times: each question tells of what."""
    report = KIND_OF_FOLDER["annual-reports"]
    answers = {name: [value] for name, value in example_answers(fields_of(report.record)).items()}
    desk, shown = person(answers | {"文件名": ["xin"]})
    assert draft(desk, report, {}, "")
    asked = [line.partition("（")[0].strip() for line in shown if "填）：" in line]
    assert len(asked) == len(set(asked))
    assert any(label.endswith("规章 · 本年制发件数") for label in asked)


def answers_in(document: Document) -> dict[str, str]:
    """What a person would have answered to get this file, in the order in which it is asked."""
    text = (ROOT / document.source).read_text("utf-8")
    values = yaml.load(text.split("---")[1], Loader=yaml.BaseLoader)
    rank = {field.name: place for place, field in enumerate(asked_fields(document.kind))}
    names = sorted(values, key=lambda name: rank.get(name, len(rank)))
    return dict(pair for name in names for pair in flat(values[name], name))


def flat(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """A value of the front matter as answers by dotted name."""
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from flat(inside, f"{name}.{key}")
    elif isinstance(value, list) and any(isinstance(member, dict) for member in value):
        for number, member in enumerate(value):
            yield from flat(member, f"{name}.{number}")
    else:
        yield name, "；".join(value) if isinstance(value, list) else str(value)


def objections(document: Document, office: Office) -> Iterator[str]:
    """What is said of each answer when it is given after those before it."""
    likely = {"publish_datetime": "2026-11-22 10:00"}
    judge = Judge(document.kind, office, likely, lambda _name, _answers: False)
    given: dict[str, str] = {}
    for name, answer in answers_in(document).items():
        given[name] = answer
        yield from (str(problem) for problem in judge.findings(given).get(name, []))
        if refusal := judge.refusal(name, given):
            yield str(refusal)


def test_the_sample_county_could_have_been_typed(tmp_path: Path) -> None:
    """Of documents that are right nothing is said, in the order in which their fields are asked."""
    library = read_library(ROOT / "content", tmp_path, as_of=None).library
    said = {
        document.id: list(objections(document, library.office)) for document in library.documents
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_new_asks_at_a_real_terminal(folder: Path) -> None:
    """The task asks in a terminal, one question after the other, and writes the file at the end."""
    answers = {"文件名": "cha-yue", "issuer": "1", "title": "怎样查阅公报？"}
    code, shown = run_at_terminal("new", "faq", "--content", str(folder), answers=answers)
    assert code == 0, shown
    assert "标题（title，必填）" in shown
    (made,) = folder.glob("faq/cha-yue.md")
    assert "title: 怎样查阅公报？" in made.read_text("utf-8")
    command = shown.strip().rpartition("python3 tasks.py ")[2].split()
    code, shown = run_at_terminal(*command)
    assert "检查了 2 篇文稿" in shown
