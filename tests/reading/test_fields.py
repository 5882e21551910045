"""Fields: they become typed values, and every slip is named on its line."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.problems import Problem
from plugins.reading.content_folder import Content
from plugins.reading.front_matter import parse_front_matter, parse_yaml
from plugins.reading.source_files import SourceFile

MakeContent = Callable[[Mapping[str, str]], Path]
Read = Callable[[Path], Content]

HEAD = "---\ntitle: 关于试验的通知\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n"


def shown(content: Content) -> list[str]:
    """Problems as ``path:line: CODE``, then the message."""
    return [f"{p.path}:{p.line}: {p.code} {p.message} — {p.hint}" for p in content.problems]


def test_values_are_typed_and_lines_kept(make_content: MakeContent, read: Read) -> None:
    """A record has dates and tuples; each field's line in the file is known; numbers stay text."""
    text = f"{HEAD}sign_date: 2021-08-25\ndoc_no: 甲政发〔2021〕1号\ncites:\n  - 乙\n  - 丙\n---\n\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == []
    document = content.documents[0]
    assert document.id == "normative/2021/a"
    assert document.record.publish_datetime == datetime(2021, 8, 27, 9, 0)
    assert document.get("sign_date") == date(2021, 8, 25)
    assert document.get("cites") == ("乙", "丙")
    assert document.lines["sign_date"] == 5
    assert document.lines["cites.1"] == 9
    assert document.body_line == 11
    assert document.body.text == "正文。"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("sign_date: 2021-02-30", "M105 成文日期（sign_date）“2021-02-30”不是日期"),
        ("sign_date: 20210825", "M105 成文日期（sign_date）“20210825”不是日期"),
        ("sign_date: 2021/8/25", "M105 成文日期（sign_date）“2021/8/25”不是日期"),
        ("sign_date: 2021-8-5", "M105 成文日期（sign_date）“2021-8-5”不是日期 — 改为：2021-08-05"),
        ("sign_date: 2021年8月5日", "M105 成文日期（sign_date）“2021年8月5日”不是日期 — 改为：2021-08-05"),
        ("doc_no：甲政发〔2021〕1号", "M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格"),
        ("doc_no:甲政发〔2021〕1号", "M201 冒号后面缺少空格 — 在冒号后面加一个空格"),
        ("keywords: [甲, 乙", "M201 引号、方括号或花括号没有成对 — 补上另一半"),
        ('summary: "甲', "M201 引号、方括号或花括号没有成对 — 补上另一半"),
        ("cites: 【国办发〔2019〕54号】", "M104 引用（cites）要写成列表 — 写成 cites: [国办发〔2019〕54号]"),
        ("sign_data: 2021-08-25", "M102 不认识的字段“sign_data” — 是不是 sign_date？"),
        ("成文日期: 2021-08-25", "M102 不认识的字段“成文日期” — 是不是 sign_date？"),
        ("nature: 规范性文件", "M103 文件性质（nature）不能写“规范性文件” — 只能写：规章、行政规范性文件、其他文件"),
        ("sample: 是", "M104 样例（sample）不能写“是” — 只能写 true 或者 false"),
        ("?", "M201 花括号里的“”没有冒号"),
        ("cites: 国办发〔2019〕54号", "M104 引用（cites）要写成列表 — 写成 cites: [国办发〔2019〕54号]"),
        ("doc_no: [甲, 乙]", "M104 发文字号（doc_no）不能写“甲，乙” — 写成这样：doc_no: 台政办发〔2021〕28号"),
        ("title: 又一个标题", "M204 字段 title 写了两次"),
        ("summary: &a 甲", "M202 字段里不能用 & 和 * 引用"),
        ("summary: 依据: 条例", "M201 一行里有两个冒号 — 把冒号后面的文字用引号括起来"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_its_line(
    line: str, problem: str, make_content: MakeContent, read: Read
) -> None:
    """Each slip of an editor gives one problem on its line, in plain Chinese."""
    content = read(make_content({"normative/2021/a.md": f"{HEAD}{line}\n---\n正文。\n"}))
    found = shown(content)
    assert len(found) == 1, found
    assert found[0].startswith(f"content/normative/2021/a.md:5: {problem}")


def test_a_missing_field_is_named(make_content: MakeContent, read: Read) -> None:
    """What is required and not there is said with the field's Chinese name."""
    text = "---\npublish_datetime: 2021-08-27 09:00\nissuer: [甲县人民政府]\n---\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == [
        "content/normative/2021/a.md:1: M101 缺少标题（title） — 加一行 title: ……"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("没有信息栏。\n", "M205 文件开头没有信息栏"),
        ("---\ntitle: 甲\n", "M205 信息栏没有结束"),
        ("---\ntitle: 甲\n\n----\n", "1: M205 信息栏没有结束"),
        ("---\ntitle: 甲\n——\n正文\n", "3: M205 “——”不是三个英文减号，信息栏没有结束 — 改为：---"),
        ("\n\n---\ntitle: 甲\n---\n", "1: M205 信息栏前面有空行或者空格 — 第一行就写 ---"),
        ("----\ntitle: 甲\n----\n", "1: M205 “----”不是三个英文减号 — 信息栏第一行和末尾各写 ---"),
        ("\n——\ntitle: 甲\n---\n", "2: M205 “——”不是三个英文减号"),
        (
            "---\ntitle：甲\nsummary：乙\n---\n",
            "2: M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格；第 3 行也要改",
        ),
        (
            "---\ntitle：甲\ncites: []\nnote: |\n  a：b\nsummary：乙\n---\n",
            "2: M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格；第 6 行也要改",
        ),
        ("---\n- 甲\n- 乙\n---\n", "M206 不是“字段: 内容”的形式"),
    ],
)
def test_front_matter_that_is_none(
    text: str, message: str, make_content: MakeContent, read: Read
) -> None:
    """A file without a proper block of fields is told how to begin one."""
    content = read(make_content({"normative/2021/a.md": text}))
    assert message in shown(content)[0]


def test_one_bad_file_hides_no_other(make_content: MakeContent, read: Read) -> None:
    """Problems of several files come together, and the good files are read."""
    files = {
        "normative/2021/a.md": f"{HEAD}---\n正文。\n",
        "normative/2021/b.md": "没有信息栏。\n",
        "normative/2021/c.md": f"{HEAD}colour: 红\n---\n正文。\n",
    }
    content = read(make_content(files))
    assert [document.id for document in content.documents] == ["normative/2021/a"]
    assert [p.code for p in content.problems] == ["M205", "M102"]
    assert content.unreadable == {"normative/2021/b", "normative/2021/c"}


@pytest.mark.parametrize("field", ["title", "issuer", "publish_datetime"])
@pytest.mark.parametrize("empty", ["", '""', '"  "', "[]", '[""]', "~"])
def test_an_empty_field_is_a_missing_one(
    field: str, empty: str, make_content: MakeContent, read: Read
) -> None:
    """What is required may not be left blank in any way of writing it."""
    lines = [line for line in HEAD.splitlines() if not line.startswith(f"{field}:")]
    text = "\n".join([*lines, f"{field}: {empty}", "---", "正文。"])
    assert [p.code for p in read(make_content({"normative/2021/a.md": text})).problems] == ["M101"]


def test_a_number_sign_does_not_cut_a_title(make_content: MakeContent, read: Read) -> None:
    """YAML would drop the end of a title as a comment; the editor is told to quote it."""
    text = HEAD.replace("关于试验的通知", "关于 #1 楼试验的通知") + "---\n正文。\n"
    content = read(make_content({"normative/2021/a.md": text}))
    assert shown(content) == [
        "content/normative/2021/a.md:2: M207 “#1 楼试验的通知”会被当作注释丢掉"
        " — 文字里有 # 的，整段用引号括起来；注释单独写一行"
    ]


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "Asia", "/etc/localtime", "../../etc/passwd"])
def test_an_unknown_time_zone_is_named(zone: str, make_content: MakeContent, read: Read) -> None:
    """The site's time zone is one that the calendar knows."""
    folder = make_content({})
    site = folder / "site.yaml"
    site.write_text(site.read_text("utf-8") + f"time_zone: {zone}\n", "utf-8")
    content = read(folder)
    assert content.site is None
    assert [(p.path, p.line, p.code) for p in content.problems] == [
        ("content/site.yaml", 11, "M106")
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "organisations: []\n",
            "1: M101 缺少机关和单位（organisations） — 加一行 organisations: ……",
        ),
        (
            "organisations:\n  - id: a\n",
            "2: M101 缺少机关和单位（organisations）第1项里的名称（names）"
            " — 在 organisations 里写上 names，例如 names: [{name: 样例县人民政府办公室}]",
        ),
        (
            "organisations:\n  - id: a\n    names:\n      - name: 甲\n        since: 20210101\n",
            "5: M105 机关和单位（organisations）第1项里的名称（names）第1项里的开始日期（since）"
            "“20210101”不是日期 — 改为：2021-01-01",
        ),
        (
            "organisations:\n  - id: a\n    names:\n      - name: 甲\n    codes: 甲政发\n",
            "5: M104 机关和单位（organisations）第1项里的机关代字（codes）要写成列表"
            " — 写成 codes: [甲政发]，多个用英文逗号分开",
        ),
    ],
)
def test_a_slip_in_the_register_is_named_where_it_is(
    text: str, problem: str, make_content: MakeContent, read: Read
) -> None:
    """A field inside a list of bodies is named with what it stands in."""
    content = read(make_content({"organisations.yaml": text}))
    assert shown(content) == [f"content/organisations.yaml:{problem}"]


@pytest.mark.parametrize(
    "block", ["?", "title: 甲\n?", "review:\n  basis: 甲\n?", "title: 甲\n? \n"]
)
def test_a_block_that_ends_in_the_middle_of_a_field_is_explained(block: str) -> None:
    """A field may be begun on the last row, with nothing behind it, not even the end of a line."""
    told = parse_yaml(SourceFile("a.md", "a.md", "content/a.md"), block)
    assert isinstance(told, Problem)
    assert (told.code, told.line) == ("M201", block.rstrip().count("\n") + 1)


@pytest.mark.parametrize("piece", ["甲", "{", "[2026", "{，", "，a ", "：", "\u3000", "--\n"])
@pytest.mark.parametrize("begin", ["title: [", "title: {", 'title: "甲" 乙\nnote: '])
def test_a_long_row_is_explained_at_once(piece: str, begin: str) -> None:
    """Whatever is written sixty thousand times, no look for a slip goes through it again and again."""
    file = SourceFile(Path("a.md"), "a.md", "a.md")
    started = time.process_time()
    for text in (f"{begin}{piece * 60_000}", piece * 60_000):
        assert isinstance(parse_front_matter(file, f"---\n{text[:60_000]}\n---\n"), Problem)
        assert isinstance(parse_front_matter(file, text), Problem)
    assert time.process_time() - started < 2
