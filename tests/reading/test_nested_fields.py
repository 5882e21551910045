"""Fields that have fields of their own: named at any depth, each slip once, with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.model.kinds import KIND_OF_FOLDER
from plugins.problems import Problem
from plugins.reading.front_matter import parse_front_matter
from plugins.reading.records import MOST_PROBLEMS, parse_record
from plugins.reading.source_files import SourceFile
from tests.reading.minimal_documents import front_matter

FILE = SourceFile(Path("a.md"), "a.md", "a.md")


def said_of(folder: str, *lines: str, without: str = "") -> list[str]:
    """Problems of a right document with more lines: the line counted from the added ones, and words."""
    kind = KIND_OF_FOLDER[folder]
    before = front_matter(kind, without=without).count("\n") - 1
    found = parse_front_matter(FILE, front_matter(kind, lines, without=without) + "正文。\n")
    parsed: object = [found] if isinstance(found, Problem) else None
    if not isinstance(found, Problem):
        parsed = parse_record(kind.record, FILE, found.fields)
    problems = parsed if isinstance(parsed, list) else []
    return [f"{max(p.line - before, 0)}: {p.code} {p.message} — {p.hint}" for p in problems]


REVIEW = "公开审查（review）"
RESULT = "征集结果（result）"
CLEAN_UP = "清理结果（clean_up）"
COLON = "M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格"
COMMA = (
    "M201 花括号里用了中文逗号"
    " — 字段之间用英文逗号，逗号、冒号后面加一个空格；本来是文字的，用引号括起来"
)
RIGHT_RESULT = "result: {publish_date: 2026-10-20, received: %s, adopted: 1}"


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["review:", "  reviewer: 甲", "  date: 2026/1/5", "  basis: 乙"],
         f"3: M105 {REVIEW}里的审查日期（date）“2026/1/5”不是日期 — 改为：2026-01-05"),
        (["review: {reviewer: 甲, date: 2026年1月5日, basis: 乙}"],
         f"1: M105 {REVIEW}里的审查日期（date）“2026年1月5日”不是日期 — 改为：2026-01-05"),
        (["review: {reviewer: 甲, date: 20260105, basis: 乙}"],
         f"1: M105 {REVIEW}里的审查日期（date）“20260105”不是日期 — 改为：2026-01-05"),
        (["review: {reviewer: 甲, date: 二〇二六年一月五日, basis: 乙}"],
         f"1: M105 {REVIEW}里的审查日期（date）“二〇二六年一月五日”不是日期 — 改为：2026-01-05"),
        (["review: {reviewer: 甲, basis: 乙}"],
         f"1: M101 缺少{REVIEW}里的审查日期（date） — 在 review 里写上 date，例如 date: 2026-11-19"),
        (["review:", "  reviewer: 甲", "  date: 2026-01-05", "  审查结论: 乙"],
         f"4: M102 {REVIEW}里有不认识的字段“审查结论” — 是不是 basis？"),
        (["review:", "  reviewr: 甲", "  date: 2026-01-05", "  basis: 乙"],
         f"2: M102 {REVIEW}里有不认识的字段“reviewr” — 是不是 reviewer？"),
        (["review:", "  reviewer: 甲", "  date: 2026-01-05", "  basis: 乙", "  cites: [丙]"],
         f"5: M102 {REVIEW}里有不认识的字段“cites” — cites 要顶格写，前面不加空格"),
        (["reviewer: 甲"],
         "1: M102 不认识的字段“reviewer” — reviewer 写在 review 里面，前面加两个空格"),
        (["review: 办公室审查"],
         f"1: M104 {REVIEW}要分成几个字段写 — 写成这样：review: {{reviewer: 县政府办公室政务公开科,"
         " date: 2026-11-19, basis: 可以公开}"),
        (["review:", "  - reviewer: 甲", "    date: 2026-01-05", "    basis: 乙"],
         f"1: M104 {REVIEW}要分成几个字段写 — review 只有一项，去掉开头的“- ”或者方括号"),
        (["review:", "  reviewer：甲", "  date：2026-01-05"],
         f"1: M104 {REVIEW}要分成几个字段写"
         " — 每个字段一行，前面空两格，用英文冒号，冒号后面加一个空格"),
        (["review:", "  reviewer: 甲", "  date：2026-01-05", "  basis: 乙"], f"3: {COLON}"),
        (["review: {reviewer：甲, date: 2026-01-05, basis: 乙}"], f"1: {COLON}"),
        (["review: {reviewer:甲, date: 2026-01-05, basis: 乙}"],
         "1: M201 冒号后面缺少空格 — 在冒号后面加一个空格"),
        (["review:", "  reviewer: 甲", "\tdate: 2026-01-05"],
         "3: M201 这一行用了 Tab 缩进 — 把 Tab 改成两个空格"),
        (["review:", "  reviewer: 甲", "  reviewer: 甲", "  date: 2026-01-05"],
         "3: M204 字段 reviewer 写了两次 — 删去其中一个"),
        (["review:", "  reviewer: 甲 #1 楼"],
         "2: M207 “#1 楼”会被当作注释丢掉 — 文字里有 # 的，整段用引号括起来；注释单独写一行"),
        (["summary: 甲", "  乙 #1 楼"],
         "2: M207 “#1 楼”会被当作注释丢掉 — 文字里有 # 的，整段用引号括起来；注释单独写一行"),
        (["attachments: a.pdf"],
         "1: M104 附件（attachments）要写成列表"
         " — 写成这样：attachments: [{file: qingdan.xlsx, title: 公开事项清单}]"),
        (["attachments:", "  file: a.pdf", "  title: 甲"],
         "1: M104 附件（attachments）要写成列表"
         " — 写成这样：attachments: [{file: qingdan.xlsx, title: 公开事项清单}]"),
        (["attachments: [a.pdf]"],
         "1: M104 附件（attachments）第1项要分成几个字段写"
         " — 写成这样：attachments: [{file: qingdan.xlsx, title: 公开事项清单}]"),
        (["attachments:", "  - file: a.pdf", "    title: 甲", "  - file: b.pdf"],
         "4: M101 缺少附件（attachments）第2项里的附件名称（title）"
         " — 在 attachments 里写上 title，例如 title: 公开事项清单"),
        (["cites:", "  -", "  - 甲: 乙"],
         "3: M104 引用（cites）第1项要写成一段文字 — 有冒号、花括号的文字，整段用引号括起来"),
        (["cites:", "  -甲", "  -乙"],
         "1: M104 引用（cites）要写成列表 — “-”后面要有一个空格，每一项单独一行"),
        (["summary: !重要 通知"], "1: M201 内容以特殊符号开头 — 整段文字用引号括起来"),
        (["summary: !a 通知"],
         "1: M201 英文感叹号后面的词会丢掉 — 文字以感叹号开头的，整段用引号括起来"),
        (['summary: "甲"乙'], "1: M201 引号外面还有文字 — 整段文字用一对单引号 ' 括起来"),
        (["clean_up: {reviewed: 3, continued: 1,200}"],
         "1: M201 花括号里的“200”没有冒号"
         " — 每一项写成“字段: 内容”；有逗号的内容用引号括起来，数字里不写逗号"),
        (["clean_up: {reviewed: 3, continued: 1.5}"],
         f"1: M104 {CLEAN_UP}里的继续有效（continued）不能写“1.5” — 只写阿拉伯数字，例如 270"),
        (["clean_up: {reviewed: 3, continued: -1}"],
         f"1: M104 {CLEAN_UP}里的继续有效（continued）不能是 -1"
         " — 只能写 0 到 999999999，检查有没有多写或者少写数字"),
        (["review: {reviewer: 甲，date: 2026-01-05，basis: 乙}"], f"1: {COMMA}"),
        (["review: {reviewer: 甲，date：2026-01-05，basis：乙}"], f"1: {COMMA}"),
        (["attachments: [{file: a.pdf，title: 甲}]"], f"1: {COMMA}"),
        (["based_on: [样政办发[2026]1号]"], "1: M201 文号的年份用了方括号 — 改为：样政办发〔2026〕1号"),
        (["based_on:", "  - 甲", "  - [2026]第1号"], "3: M201 文号的年份用了方括号 — 改为：〔2026〕第1号"),
        (["cites: [甲]。"],
         "1: M201 方括号外面还有文字 — 列表删去方括号外面的文字；不是列表的，整段文字用引号括起来"),
        (["summary: 甲，", "乙。", "note: 丙"],
         "2: M201 这一行没有字段名和冒号"
         " — 是上一行的文字的，接到上一行末尾；是字段的，写上字段名和英文冒号"),
        (["cites:", "- 甲", "-乙", "note: 丙"],
         "3: M201 “-”后面缺少空格 — 在“-”后面加一个空格"),
        (["note:\u3000甲", "summary: 乙"], "1: M201 冒号后面用了全角空格 — 改成英文空格"),
        (["summary: 甲\u2028乙"], "1: M201 这一行有看不见的字符（U+2028） — 把这一行删掉，重新输入"),
        (["summary: 甲\x01乙"], "1: M201 这一行有看不见的字符（U+0001） — 把这一行删掉，重新输入"),
        (["summary: " + "[" * 300], "1: M201 字段一层套一层，太深了 — 检查“- ”、方括号和花括号有没有多写"),
    ],
)  # fmt: skip
def test_a_slip_below_a_field_is_named_once(lines: list[str], problem: str) -> None:
    """Each slip gives one problem, on its line, with the Chinese names on the way to it."""
    assert said_of("normative", *lines) == [problem]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("十二", "改为：12"),
        ("一百二十条", "改为：120"),
        ("１２", "改为：12"),
        ('"1,200"', "改为：1200"),
        ("12件", "改为：12"),
        ("12.0", "改为：12"),
        ("3万", "只写阿拉伯数字，例如 12"),
        ("1e3", "只写阿拉伯数字，例如 12"),
        ("0x10", "只写阿拉伯数字，例如 12"),
        ("1_000", "只写阿拉伯数字，例如 12"),
        ("NaN", "只写阿拉伯数字，例如 12"),
        ("[3, 4]", "只写阿拉伯数字，例如 12"),
        ("{a: 3}", "只写阿拉伯数字，例如 12"),
    ],
)
def test_a_number_is_proposed_where_it_is_clear(written: str, hint: str) -> None:
    """Full-width and Chinese digits are numbers to a person; anything doubtful is asked for anew."""
    (problem,) = said_of("consultations", RIGHT_RESULT % written)
    assert f"M104 {RESULT}里的收到意见（received）不能写" in problem
    assert problem.endswith(f" — {hint}")


@pytest.mark.parametrize("written", ["9" * 30, "9" * 5000, "-" + "9" * 5000])
def test_a_huge_number_is_cut_short(written: str) -> None:
    """A number of thousands of digits is refused, and not repeated."""
    (problem,) = said_of("consultations", RIGHT_RESULT % written)
    assert problem.startswith(f"1: M104 {RESULT}里的收到意见（received）不能写“")
    assert len(problem) < 150


@pytest.mark.parametrize(
    ("fees", "said"),
    [
        ("35.6", ""),
        ("0", ""),
        ("35.6万元", "改为：35.6"),
        ("３５．６", "改为：35.6"),
        ("1e5", "只写阿拉伯数字，例如 35.6"),
        ("Infinity", "只写阿拉伯数字，例如 35.6"),
    ],
)
def test_fees_may_have_a_fraction(fees: str, said: str) -> None:
    """An amount is a decimal number, and nothing that only a program takes for one."""
    counts = "{made: 0, repealed: 0, valid: 0}"
    line = (
        f"disclosure: {{regulations: {counts}, normative: {counts}, licences: 1, penalties: 1,"
        f" coercions: 1, fees: {fees}}}"
    )
    found = said_of("annual-reports", line, without="disclosure")
    assert [problem.rpartition(" — ")[2] for problem in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("procedures: [公众参与, 专家认证]",
         "1: M103 履行程序（procedures）第2项不能写“专家认证”"
         " — 只能写：公众参与、专家论证、风险评估、合法性审查、集体讨论决定"),
        ("procedures: 公众参与、合法性审查",
         "1: M104 履行程序（procedures）要写成列表"
         " — 写成 procedures: [公众参与, 合法性审查]，多个用英文逗号分开"),
        ("procedures: []", "1: M101 缺少履行程序（procedures） — 加一行 procedures: ……"),
    ],
)  # fmt: skip
def test_words_of_a_list_are_chosen_from_those_allowed(line: str, problem: str) -> None:
    """A list whose words are given names the wrong one, and all that may be written."""
    assert said_of("decisions", line, without="procedures") == [problem]


@pytest.mark.parametrize(("written", "found"), [("[]", []), ("", ["M101"]), ('[""]', ["M101"])])
def test_no_materials_is_an_answer(written: str, found: list[str]) -> None:
    """``[]`` says that there are none; a field left blank says nothing."""
    said = said_of("services", f"materials: {written}", without="materials")
    assert [problem.split(" ")[1] for problem in said] == found


def test_a_number_that_may_be_missing_has_bounds_too() -> None:
    """An optional number is held to its bounds like any other."""
    assert said_of("services", "legal_days: 0") == [
        "1: M104 法定办结时限（legal_days）不能是 0 — 只能写 1 到 99999，检查有没有多写或者少写数字"
    ]


def test_what_is_deeper_than_two_is_named_the_same_way() -> None:
    """Each step on the way is named."""
    cases = "{upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}"
    wrong = cases.replace("total: 0", "total: 两")
    line = (
        f"cases: {{reconsideration: {cases}, direct_litigation: {wrong},"
        f" litigation_after_reconsideration: {cases}}}"
    )
    assert said_of("annual-reports", line, without="cases") == [
        "1: M104 复议诉讼情况（cases）里的行政诉讼：未经复议直接起诉（direct_litigation）里的总计（total）"
        "不能写“两” — 只写阿拉伯数字，例如 5"
    ]


def test_two_things_that_are_wrong_on_a_line_are_both_said() -> None:
    """One problem a mistake, not one a line."""
    said = said_of("normative", "review: {reviewer: 甲, date: 2026, basis: [乙], by: 丙}")
    assert [problem[:7] for problem in said] == ["1: M105", "1: M104", "1: M102"]


def test_a_file_of_nothing_but_unknown_fields_is_not_told_in_full() -> None:
    """What is no front matter at all does not fill the screen."""
    assert len(said_of("normative", *(f"field{n}: 1" for n in range(2000)))) == MOST_PROBLEMS


def test_a_long_name_is_cut_and_kept_on_one_line() -> None:
    """Names and values are shown short, without line breaks and without what reorders text."""
    (problem,) = said_of("normative", '"甲\\n\\u202e' + "乙" * 500 + '": 1')
    assert problem.startswith("1: M102 不认识的字段“甲 □乙乙")
    assert len(problem) < 100
    assert "\n" not in problem
