"""The tasks of the project (任务): what a person types, here or as `invoke TASK`.

`python3 tasks.py TASK` works on a machine that has only git and Python: `plugins.machine` sets up
`.venv` and goes on inside it. The rest is an ordinary Invoke task file. A new task is a function
with `@task`; if it needs the engineers' tools, its name stands in DEVELOPER_TASKS of
`plugins/machine.py` too.
"""

from __future__ import annotations

import sys

from plugins.command_line.interruption import raise_at_ctrl_c, stop_at_ctrl_c

if __name__ == "__main__":
    stop_at_ctrl_c()

import shutil
from pathlib import Path

from plugins.checking.plain_request import check_plainly
from plugins.command_line.content_setting import content_folder
from plugins.machine import ROOT, prepare, say

if __name__ == "__main__":
    prepare(sys.argv[1:])
    check_plainly(sys.argv[1:], ROOT)  # without Invoke, which a quarter of a check would go for


# --- The tasks: inside the virtual environment. What one needs of the house it imports itself. ---
from invoke import Collection, Context, Exit, task

from plugins.checking.arguments import CHECK_HELP, TaskWithPaths
from plugins.command_line.os_errors import ending_with
from plugins.command_line.program import ChineseProgram
from plugins.command_line.programs import must_run, must_succeed, run_module
from plugins.command_line.site_making import as_of_date, build_site, site_command
from plugins.problems import show_problems

CONTENT, OUTPUT = str(content_folder(ROOT / "pelicanconf.py")), str(ROOT / "output")
SAMPLE = str(ROOT / "content")
CACHE = ROOT / ".cache" / "gongbao"
SITE_HELP = {
    "content": "内容文件夹；不写就是 pelicanconf.py 的 PATH",
    "output": "网站写到这个文件夹",
}
WATCHED = ("theme", "plugins", "pelicanconf.py")
LEFTOVERS = (
    "output", ".output.previous", ".output.leaving", ".cache",
    ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis",
)  # fmt: skip


@task(
    help={
        **SITE_HELP,
        "production": "按正式发布的设置（publishconf.py）",
        "as-of": "网站是哪一天的样子，例如 2026-10-31；不写就是今天",
    }
)
def build(
    _: Context,
    content: str = CONTENT,
    output: str = OUTPUT,
    production: bool = False,
    as_of: str = "",
) -> None:
    """检查全部内容并生成网站；有一处错误就不发布。"""
    settings = "publishconf.py" if production else "pelicanconf.py"
    must_succeed(build_site(content, output, settings, as_of))


@task(klass=TaskWithPaths, help=CHECK_HELP)
def check(
    _: Context,
    paths: list[str],
    content: str = CONTENT,
    format: str = "text",
    strict: bool = False,
    info: bool = False,
    as_of: str = "",
) -> None:
    """检查内容，列出全部问题，不生成网站；后面可以写文件或文件夹。"""
    from plugins.checking.command import Request, run_check

    settings = ROOT / "publishconf.py" if strict else None
    day = as_of_date(as_of)
    if code := run_check(Request(Path(content), CACHE, paths, format, day, settings, info)):
        raise Exit(code=code)


@task(help={**SITE_HELP, "port": "端口号"})
def serve(_: Context, content: str = CONTENT, output: str = OUTPUT, port: str = "8000") -> None:
    """在本机预览网站，文件改动后自动重新生成。"""
    from plugins.command_line.site_making import end, started
    from plugins.preview.building import Builder
    from plugins.preview.command import CannotServe, Request, run_preview
    from plugins.reading.site_files import read_site

    site, _problems = read_site(Path(content), content)
    base_path, program = site.base_path if site else "", [*map(ROOT.joinpath, WATCHED)]
    request = Request(Path(content), Path(output), port, base_path, program)
    builder = Builder(site_command(content, output)[3:], started, end)
    raise_at_ctrl_c()
    with ending_with(CannotServe):
        run_preview(request, builder)


@task(
    help={
        **SITE_HELP,
        "to": "离线版写到这个文件夹",
        "zip": "写成一个压缩包",
        "finished": "网站已经生成好了，不再生成",
    }
)
def offline(
    _: Context,
    content: str = CONTENT,
    output: str = OUTPUT,
    to: str = "offline-site",
    zip: bool = False,
    finished: bool = False,
) -> None:
    """写出离线版：放进U盘，双击 index.html 就能看，也能搜索。"""
    from plugins.offline.command import CannotWrite, Request, run_offline

    if not finished:
        must_succeed(build_site(content, output))
    with ending_with(CannotWrite):
        run_offline(Request(Path(output), Path(to), zip, not finished, [Path(content)]))


@task
def lint(_: Context) -> None:
    """检查代码的写法、格式和类型。"""
    checks = [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)]
    codes = [run_module(*check) for check in checks]
    if any(codes):
        raise Exit("代码检查没有通过（见上面）。格式可用 python3 tasks.py format 修好。", code=1)


@task(help={"directory": "要生成的内容文件夹", "count": "按段落抽样生成这么多篇；0 是整个归档"})
def corpus(_: Context, archive: str, directory: str, count: int = 0) -> None:
    """把法规归档变成较大的内容文件夹，用来试验。"""
    from plugins.importing.corpus import write_corpus

    with ending_with(ValueError):
        written = write_corpus(Path(archive), Path(directory), count or None)
    say(f"已写入 {written} 篇：{directory}")


@task(name="import-text")
def import_text_file(_: Context, file: str) -> None:
    """把 PDF 或网页里取出的文字整理成 Markdown，显示在屏幕上。"""
    from plugins.importing.command import CannotRead, import_file
    from plugins.importing.text import report

    with ending_with(CannotRead):
        imported = import_file(Path(file))
    print(imported.markdown, end="")
    say(report(imported.changes))


@task(
    iterable=["set"],
    help={
        "kind": "文稿的类别，例如 normative；写错了会列出全部类别",
        "set": "字段=内容，可以写几次，例如 --set title=关于……的通知",
        "name": "文件名，例如 ybf-2026-3",
        "content": SITE_HELP["content"],
    },
)
def new(_: Context, kind: str, set: list[str], name: str = "", content: str = CONTENT) -> None:
    """新建一份文稿：逐项询问需要的内容，写好文件。"""
    from plugins.drafting.command import Request, run_new

    if code := run_new(Request(kind, set, name, Path(content), Path(CONTENT), CACHE)):
        raise Exit(code=code)


@task(help={"content": SITE_HELP["content"], "to": "台账写到这个文件"})
def ledger(_: Context, content: str = CONTENT, to: str = "ledger.csv") -> None:
    """写出公开台账：哪些文件按期公开、逾期公开或者补录。"""
    from plugins.ledger.command import CannotWrite, write_ledger

    with ending_with(CannotWrite):
        write_ledger(Path(content), CACHE, Path(to))
    say(f"台账已写入 {to}")


@task(
    iterable=["only"],
    help={
        "only": "只跑这个文件或文件夹里的测试，可以写几次；不再做代码检查",
        "k": "只跑名称合乎此式的测试；不再做代码检查",
        "nightly": "连同每夜才跑的慢测试",
    },
)
def test(context: Context, only: list[str], k: str = "", nightly: bool = False) -> None:
    """检查代码并跑全部测试。"""
    if not only and not k:
        lint(context)
    chosen = ["-k", k] if k else []
    chosen += ["-m", ""] if nightly else []
    must_run("pytest", "-n", "auto", "--dist", "loadfile", *chosen, *only)


@task(name="format")
def format_code(_: Context) -> None:
    """把代码整理成统一的格式。"""
    must_run("ruff", "check", "--fix", "--exit-zero", "--quiet")
    must_run("ruff", "format")


@task
def docs(_: Context) -> None:
    """按代码重新写出 docs/rules.md（检查项目）和 docs/fields.md（字段）。"""
    from plugins.documentation import PAGES

    for page, render in PAGES.items():
        (ROOT / page).write_text(render(), "utf-8")
        say(f"已写出 {page}")


@task(help={"content": SITE_HELP["content"]})
def schema(_: Context, content: str = CONTENT) -> None:
    """写出 VS Code 的设置：编辑文稿时补全字段、选项和说明（词表改了要再写一次）。"""
    from plugins.forms.workspace import write_workspace
    from plugins.reading.site_files import read_vocabularies

    if not Path(content).is_dir():
        raise Exit(f"没有内容文件夹 {content}。请检查 --content 后面的路径。", code=1)
    vocabularies, problems = read_vocabularies(Path(content), content)
    show_problems(problems, sys.stderr)
    with ending_with(ValueError):
        workspace = write_workspace(ROOT, Path(content), vocabularies)
    say(f"已写好。在 VS Code 里打开文件夹 {workspace}，在文稿里输入“新建”或者字段名。")


@task(help={"output": "样例网站写到这个文件夹"})
def pictures(_: Context, output: str = OUTPUT) -> None:
    """生成样例网站，重新拍摄 README 和手册的图片。"""
    must_succeed(build_site(SAMPLE, output))
    must_run("docs.pictures.make_pictures", Path(output).resolve())
    must_run("docs.pictures.handbook_pictures", Path(output).resolve())


@task(name="search-report", help={"archive": "法规归档", "terms": "词表，一行一个词"})
def search_report(_: Context, archive: str, terms: str) -> None:
    """用法规归档和一份词表测量搜索，重新写出 docs/search.md。"""
    must_run("docs.reports.search_report", Path(archive).resolve(), Path(terms).resolve())


@task(name="print-report", help={"archive": "法规归档"})
def print_report(_: Context, archive: str) -> None:
    """用法规归档测量排印，与 Typst 和 Chromium 比较，重新写出 docs/printing.md 的数字。"""
    must_run("docs.reports.print_report", Path(archive).resolve())


@task(help={"archive": "法规归档", "documents": "篇数", "rounds": "轮数", "growth": "到十万篇"})
def bench(
    _: Context, archive: str, documents: int = 10_000, rounds: int = 3, growth: bool = False
) -> None:
    """与 Hugo、Pagefind、Pelican 比速度；一万篇时重新写出 docs/performance.md 的数字。"""
    options = [str(documents), str(rounds), *(["--growth"] if growth else [])]
    must_run("tests.performance.bench", Path(archive).resolve(), *options)


@task(help={"content": SITE_HELP["content"], "to": "完整的测量结果写到这个文件（pstats 格式）"})
def profile(_: Context, content: str = CONTENT, to: str = ".cache/build.prof") -> None:
    """生成一次网站，列出各步骤和各部分花的时间。"""
    must_run("tests.performance.profiled_build", Path(content).resolve(), Path(to).resolve())


@task(help={"upgrade": "同时升级到允许的最新版本"})
def lock(_: Context, upgrade: bool = False) -> None:
    """按 requirements*.in 重新锁定依赖的版本和校验值。"""
    from plugins.command_line.locking import lock_all

    lock_all(upgrade)


@task
def clean(_: Context) -> None:
    """删除生成的网站和各种缓存（不删除 .venv）。"""
    for folder in (*map(ROOT.joinpath, LEFTOVERS), *ROOT.glob("[!.]*/**/__pycache__")):
        shutil.rmtree(folder, ignore_errors=True)
    (ROOT / ".output.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    tasks = Collection.from_module(sys.modules[__name__])
    ChineseProgram(namespace=tasks, binary="python3 tasks.py").run(["tasks.py", *sys.argv[1:]])
