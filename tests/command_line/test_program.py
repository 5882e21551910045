"""The program: what a person types wrong is told in a line of Chinese, and help is Chinese."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Start tasks.py as a person would."""
    command = [sys.executable, str(ROOT / "tasks.py"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "faq", "--contnet", "x"], "没有 --contnet 这个选项，是不是 --content？"),
        (["build", "--zzzz"], "没有 --zzzz 这个选项。"),
        (["new"], "new 后面还要写 kind（文稿的类别"),
        (["build", "county"], "“county”是多写的"),
        (["check", "--format"], "--format 后面还要写内容。"),
        (["corpus", "a", "b", "--count", "x"], "只写阿拉伯数字。"),
    ],
)
def test_a_wrong_option_is_told_in_a_line_of_chinese(words: list[str], said: str) -> None:
    """What is wrong, what was meant, and where all options are listed."""
    done = run(*words)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert said in line
    assert line.endswith(f"全部选项：python3 tasks.py {words[0]} --help")


@pytest.mark.parametrize("task", ["new", "build", "check", "import-text", "clean"])
@pytest.mark.parametrize("wish", ["--help", "-h"])
def test_help_is_chinese(task: str, wish: str) -> None:
    """The help of a task has headings and meanings in Chinese, also where a word must follow."""
    done = run(task, wish)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"用法：python3 tasks.py {task} ")
    assert not re.search(r"Usage|Docstring|Options|STRING|\bINT\b|none", done.stdout)


def test_a_printed_command_works_as_printed(tmp_path: Path) -> None:
    """What `new` says to type next names the content folder where it is not the usual one."""
    content = tmp_path / "my county"
    content.mkdir()
    for name in ("site.yaml", "organisations.yaml"):
        (content / name).write_bytes((ROOT / "content" / name).read_bytes())
    given = ["--set", "title=怎样查阅公报？", "--set", "issuer=样例县档案馆", "--name", "cha-yue"]
    done = run("new", "faq", *given, "--content", str(content))
    assert done.returncode == 0, done.stderr
    command = done.stderr.strip().rpartition("：python3 tasks.py ")[2]
    assert " --content " in command
    checked = subprocess.run(
        f"{sys.executable} tasks.py {command}", shell=True, cwd=ROOT, capture_output=True, text=True
    )
    assert "检查了 1 篇文稿" in checked.stdout, checked.stderr


def test_a_file_of_another_folder_is_told_with_the_option(tmp_path: Path) -> None:
    """A path outside the content folder is answered with the option that names another one."""
    (tmp_path / "a.md").write_text("甲", "utf-8")
    done = run("check", str(tmp_path / "a.md"))
    assert done.returncode == 1
    assert "--content" in done.stderr


@pytest.mark.parametrize(
    ("obstacle", "words"),
    [
        (".vscode", ["schema"]),
        (
            "faq",
            ["new", "faq", "--set", "title=甲？", "--set", "issuer=样例县档案馆", "--name", "a"],
        ),
    ],
    ids=["schema", "new"],
)
def test_a_file_that_cannot_be_written_is_told_in_chinese(
    obstacle: str, words: list[str], tmp_path: Path
) -> None:
    """The place and the reason are told in Chinese, without the number and words of the system."""
    content = tmp_path / "content"
    content.mkdir()
    for name in ("site.yaml", "organisations.yaml"):
        (content / name).write_bytes((ROOT / "content" / name).read_bytes())
    (content / obstacle).write_text("a file where a folder should be", "utf-8")
    done = run(*words, "--content", str(content))
    assert done.returncode == 1
    assert re.fullmatch(r"写不进 \S+：\S*文件\S*。\n", done.stderr), done.stderr
