"""The bootstrap: from a machine with git and Python alone to a task that runs."""

import ast
import configparser
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from plugins import machine

ROOT = Path(__file__).resolve().parents[2]
FIRST_FILES = (
    "tasks.py",
    "plugins/machine.py",
    "plugins/checking/__init__.py",
    "plugins/checking/plain_request.py",
    "plugins/command_line/__init__.py",
    "plugins/command_line/content_setting.py",
    "plugins/command_line/interruption.py",
)
NAMES = ("requirements", "requirements-signing", "requirements-cluster", "requirements-dev")
LOCKS = tuple(f"{name}.lock" for name in NAMES)


def start(*arguments: str, **options) -> subprocess.CompletedProcess:
    """Start tasks.py as a person would and return what it said."""
    command = [sys.executable, str(ROOT / "tasks.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **options)


def locked_requirements(lock: str) -> dict[str, list[str]]:
    """Return the hashes of a lock file by requirement."""
    requirements: dict[str, list[str]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if re.match(r"[a-z0-9]", line):
            requirements[line.split(" ")[0]] = []
        elif found := re.match(r" +--hash=sha256:([0-9a-f]{64})", line):
            requirements[list(requirements)[-1]].append(found[1])
    return requirements


@pytest.fixture
def shims(tmp_path, monkeypatch):
    """Give a PATH that holds only the named programs, each of which ends with the given status."""
    if os.name == "nt":
        pytest.skip("the shims are shell scripts")

    def put_on_path(**statuses: int) -> Path:
        for name, status in statuses.items():
            program = tmp_path / name.replace("_", "-")
            program.write_text(f'#!/bin/sh\necho "$0 $*" >> {tmp_path}/calls\nexit {status}\n')
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        return tmp_path / "calls"

    return put_on_path


@pytest.fixture
def bare_machine(monkeypatch):
    """Make this machine lack one library and run as an ordinary user."""
    monkeypatch.setattr(machine, "LIBRARIES", {"libnowhere-1": ("libnowhere.so.1",)})
    monkeypatch.setattr(machine, "missing_fonts", list)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["--list"]])
def test_list_of_tasks(arguments):
    """Without a task, or asked for help, tasks.py lists every task with one line of Chinese."""
    shown = start(*arguments)
    assert shown.returncode == 0
    for name, description in machine.described_tasks().items():
        assert re.search(rf"^  {name} +{re.escape(description)}$", shown.stdout, re.MULTILINE)
        assert re.search("[一-鿿]", description)


def test_invoke_lists_the_same_tasks():
    """`invoke --list` shows the same tasks and lines as `python3 tasks.py`."""
    command = [sys.executable, "-m", "invoke", "--list"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    listed = re.findall(r"^  ([\w-]+) +(\S.*)$", shown.stdout, re.MULTILINE)
    assert dict(listed) == machine.described_tasks()


def test_developer_tasks_exist():
    """Every task that is said to need the engineers' tools exists."""
    assert set(machine.described_tasks()) >= machine.DEVELOPER_TASKS


def test_unknown_task_is_named():
    """A misspelt task is named in Chinese, with the way to see the right ones."""
    shown = start("biuld")
    assert shown.returncode == 1
    assert "没有“biuld”这个任务" in shown.stderr
    assert "python3 tasks.py" in shown.stderr


def test_options_of_a_task():
    """`python3 tasks.py build --help` shows the options of the task."""
    shown = start("build", "--help")
    assert shown.returncode == 0
    assert "--content" in shown.stdout
    assert "--production" in shown.stdout


def test_absent_content_folder():
    """A content folder that is not there is named; there is no traceback."""
    shown = start("build", "--content", "没有这个文件夹")
    assert shown.returncode == 1
    assert shown.stderr == "没有内容文件夹 没有这个文件夹。请检查 --content 后面的路径。\n"


@pytest.mark.skipif(machine.needs_new_venv(), reason="runs outside .venv")
def test_second_start_is_quick_and_silent():
    """When nothing is missing, set-up adds well under a second, and says nothing."""
    durations = []
    for _ in range(3):
        begun = time.perf_counter()
        shown = start("build", "--help")
        durations.append(time.perf_counter() - begun)
        assert shown.stderr == ""
    assert min(durations) < 1


def test_prints_the_line_to_run_without_root(bare_machine, shims):
    """Without root and sudo, the one line to run is printed, and the status is 1."""
    calls = shims(sudo=1, apt_get=0)
    with pytest.raises(SystemExit) as ended:
        machine.prepare_system(for_tests=False)
    lines = str(ended.value).splitlines()
    assert len(lines) == 2
    assert lines[1].endswith("sudo apt-get install -y --no-install-recommends libnowhere-1")
    assert calls.read_text().split("/")[-1] == "sudo -n true\n"


def test_installs_with_sudo(bare_machine, shims, capsys):
    """Where sudo asks no password, the missing packages and no others are installed."""
    calls = shims(sudo=0, apt_get=0)
    machine.prepare_system(for_tests=False)
    assert "apt-get -qq" in calls.read_text()
    assert calls.read_text().endswith("install -y --no-install-recommends libnowhere-1\n")
    assert capsys.readouterr().err == "正在安装系统软件：libnowhere-1 ...\n"


def test_no_apt_call_when_nothing_is_missing(shims, monkeypatch):
    """On a machine that has everything, neither apt nor sudo is called."""
    monkeypatch.setattr(machine, "missing_packages", lambda for_tests: [])
    calls = shims(sudo=0, apt_get=0)
    machine.prepare_system(for_tests=True)
    assert not calls.exists()


def test_without_apt_pango_is_a_warning(monkeypatch, shims, capsys):
    """Where there is no apt, a missing Pango is a warning that says where to get it."""
    monkeypatch.setattr(machine, "PANGO_FILES", ("libnowhere.so.1",))
    shims()
    machine.prepare_system(for_tests=False)
    assert "MSYS2" in capsys.readouterr().err


@pytest.mark.parametrize("moment", ["absent", "half made", "moved", "other Python"])
def test_remakes_a_broken_environment(moment, tmp_path, monkeypatch):
    """An environment that is absent, half made, moved or of another Python is made anew."""
    python, installed = tmp_path / "python", tmp_path / "installed.txt"
    monkeypatch.setattr(machine, "VENV_PYTHON", python)
    monkeypatch.setattr(machine, "INSTALLED", installed)
    python.touch()
    installed.write_text(machine.venv_identity() + "\n", encoding="utf-8")
    assert not machine.needs_new_venv()
    if moment == "absent":
        python.unlink()
    elif moment == "half made":
        installed.unlink()
    elif moment == "moved":
        monkeypatch.setattr(machine, "VENV", tmp_path / "elsewhere")
    else:
        installed.write_text(f"python 3.10 {machine.VENV}\n", encoding="utf-8")
    assert machine.needs_new_venv()


@pytest.mark.parametrize("step", ["missing_venv_package", "prepare_venv", "enter_venv"])
def test_what_belongs_to_another_user_is_told_in_a_line(step, monkeypatch):
    """Whoever may not use .venv, at whichever step, is told what to do; there is no traceback."""

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied", str(machine.VENV_PYTHON))

    for name in ("missing_venv_package", "prepare_venv", "enter_venv"):
        monkeypatch.setattr(machine, name, lambda *_, **__: [])
    monkeypatch.setattr(machine.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(machine, step, refuse)
    with pytest.raises(SystemExit) as ended:
        machine.prepare(["check"])
    assert re.fullmatch(r"没有权限使用 \S+，.*请自己克隆一份.*。", str(ended.value))


def test_an_environment_of_another_user_is_not_made_anew(tmp_path, monkeypatch):
    """A .venv that may not be written is refused before anything is tried."""
    monkeypatch.setattr(machine, "VENV", tmp_path)
    monkeypatch.setattr(machine.os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        machine.make_venv()
    assert list(tmp_path.iterdir()) == []


def test_first_half_needs_the_standard_library_only():
    """Up to the line that enters .venv, tasks.py imports only the standard library."""
    imported = set()
    for file in FIRST_FILES:
        for node in ast.parse((ROOT / file).read_text(encoding="utf-8")).body:
            if isinstance(node, ast.If) and "prepare(" in ast.unparse(node):
                break
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names]
                imported |= set(names) if isinstance(node, ast.Import) else {node.module}
    ours = {file.removesuffix(".py").replace("/", ".") for file in FIRST_FILES}
    packages = {name.split(".")[0] for name in imported - ours}
    assert packages <= sys.stdlib_module_names


@pytest.mark.parametrize("file", FIRST_FILES)
def test_old_python_can_read_the_file(file):
    """A Python as old as 3.8 can parse what is read first, so that it can say that it is too old."""
    ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes(lock):
    """A lock file pins every requirement to one version and holds its hashes."""
    for requirement, hashes in locked_requirements(lock).items():
        assert re.fullmatch(r"[a-z0-9.-]+==[0-9a-z.]+", requirement)
        assert hashes, requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_place(lock):
    """A lock file names no host, no address and no folder of the machine that made it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|(^|\s)/|file:|index-url|find-links", text, re.MULTILINE)


def test_each_lock_agrees_with_the_one_before():
    """Engineers, and offices that sign or build on several machines, run what editors run."""
    runtime, signing, cluster, developer = map(locked_requirements, LOCKS)
    assert runtime.items() <= signing.items() <= cluster.items() <= developer.items()


@pytest.mark.parametrize("name", NAMES)
def test_locks_hold_what_was_asked_for(name):
    """Every package named in an .in file stands in its lock file."""
    asked = re.findall(r"^[A-Za-z][\w.-]*", (ROOT / f"{name}.in").read_text("utf-8"), re.MULTILINE)
    locked = {requirement.split("==")[0] for requirement in locked_requirements(f"{name}.lock")}
    assert {package.lower() for package in asked} <= locked


@pytest.mark.parametrize("name", [".mypy.ini", ".pytest.ini", ".editorconfig"])
def test_ini_files_parse(name):
    """The settings of the tools are readable."""
    text = (ROOT / name).read_text(encoding="utf-8")
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text if name != ".editorconfig" else f"[top]\n{text}")
    assert parser.sections()


def test_ruff_settings_parse():
    """The settings of ruff are readable, and the rules that Chinese text would break are off."""
    settings = tomllib.loads((ROOT / ".ruff.toml").read_text(encoding="utf-8"))
    assert {"RUF001", "RUF002", "RUF003"} <= set(settings["lint"]["ignore"])


def test_ci_runs_what_the_readme_says():
    """Continuous integration runs `python3 tasks.py test` and nothing else."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "#!/bin/sh",
        "set -eu",
        'cd "$(dirname "$0")/.."',
        "exec python3 tasks.py test",
    ]


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
@pytest.mark.parametrize("path", [".venv/x", "output/x", ".output.previous/x", ".cache/x"])
def test_generated_files_are_ignored(path):
    """What a build and the tools make never enters the repository."""
    command = ["git", "check-ignore", "--quiet", "--no-index", path]
    ignored = subprocess.run(command, cwd=ROOT).returncode
    assert ignored == 0
