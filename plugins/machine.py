"""Machine: what this computer must have before the tasks can run, and how it gets it.

Stands beside the rooms of the build: ``tasks.py`` calls ``prepare`` when it is started by the
system's Python. Only the standard library can be imported here, and even an old Python must be able
to read this file, so that it can be told what is needed.
"""

from __future__ import annotations

import ast
import ctypes
import errno
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TASKS = ROOT / "tasks.py"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
INSTALLED = VENV / "installed.txt"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPER_LOCK = ROOT / "requirements-dev.lock"
SIGNING_LOCK = ROOT / "requirements-signing.lock"
CLUSTER_LOCK = ROOT / "requirements-cluster.lock"
CLUSTER_VARIABLES = {"SCHEDULER", "STORE"}  # who builds on several machines sets one
SIGNING_VARIABLE = "GONGBAO_SIGNING_PASSPHRASE"  # an office that signs its PDFs sets it
LOCKS = [RUNTIME_LOCK, SIGNING_LOCK, CLUSTER_LOCK, DEVELOPER_LOCK]  # each holds the one before
REPORTS = {"search-report", "print-report", "bench"}
DEVELOPER_TASKS = {"test", "lint", "format", "lock", "pictures", "profile"} | REPORTS
BROWSER_TASKS = {"test", "pictures"} | REPORTS
# Makes no PDF, and is run by hooks and servers that should not install a thing for it.
BOOKLESS_TASKS = {"check"}

# What WeasyPrint loads with dlopen, by the Debian package that brings it.
LIBRARIES = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "libgobject-2.0.so.0", "libharfbuzz.so.0"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libfontconfig.so.1"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0",),
}
# What the program that drives the browser loads.
BROWSER_LIBRARIES = {"libatomic1": ("libatomic.so.1",)}
RELEASE = Path("/etc/os-release")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT_BROWSERS = Path("~/.cache/ms-playwright").expanduser()
PANGO_FILES = ("libpango-1.0.so.0", "libpango-1.0.dylib", "/opt/homebrew/lib/libpango-1.0.dylib")
PANGO_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin"
PANGO_ADVICE = """注意：没有找到 Pango，不能生成 PDF，其他不受影响。要生成 PDF，请先装上它：
  Windows：安装 MSYS2（https://www.msys2.org），在它的终端里运行 pacman -S mingw-w64-ucrt-x86_64-pango
  macOS：brew install pango
  其他系统：用系统的软件管理器安装 pango、harfbuzz 和 Noto CJK 字体"""


def say(message: str) -> None:
    """Show one line of progress."""
    print(message, file=sys.stderr, flush=True)


def described_tasks() -> dict[str, str]:
    """Return each task's name and the first line of its docstring, without importing Invoke."""
    found = {}
    tree = ast.parse(TASKS.read_text(encoding="utf-8"))
    for node in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        for mark in map(ast.unparse, node.decorator_list):
            named = re.search(r"\bname='([\w-]+)'", mark)
            name = named[1] if named else node.name
            found[name] = (ast.get_docstring(node) or "").partition("\n")[0]
    return found


def show_tasks() -> None:
    """Print the list of tasks."""
    lines = [f"  {name:<15}{description}" for name, description in described_tasks().items()]
    print("用法：python3 tasks.py 任务 [选项]", "", "任务：", *lines, sep="\n")
    print("", "某个任务有哪些选项：python3 tasks.py 任务 --help", sep="\n")


def can_load(library: str) -> bool:
    """Tell whether the system's loader finds a shared library, the way WeasyPrint will ask."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts(*patterns: str) -> bool:
    """Tell whether a font file of each pattern is installed."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return all(any(next(f.rglob(p), None) for f in folders) for p in patterns)


def missing_fonts() -> list[str]:
    """Name the packages of song and hei (宋体、黑体), and of kai (楷体) where the system has one."""
    is_old = "22.04" in RELEASE.read_text("utf-8") if is_ubuntu() else False
    missing = [] if has_fonts("NotoSerifCJK*", "NotoSansCJK*") else ["fonts-noto-cjk"]
    return missing if is_old or has_fonts("LXGWWenKai*") else [*missing, "fonts-lxgw-wenkai"]


def has_browser() -> bool:
    """Tell whether the tests find a Chromium: the system's, Google's or Playwright's own."""
    return any(map(shutil.which, BROWSERS)) or any(PLAYWRIGHT_BROWSERS.glob("chromium-*"))


def is_ubuntu() -> bool:
    """Tell whether this is Ubuntu, whose package `chromium` is only a pointer to a snap."""
    return RELEASE.exists() and "ID=ubuntu" in RELEASE.read_text(encoding="utf-8").splitlines()


def missing_venv_package() -> list[str]:
    """Name the Debian package without which Python here can make no virtual environment."""
    is_missing = needs_new_venv() and importlib.util.find_spec("ensurepip") is None
    return [f"python3.{sys.version_info.minor}-venv"] if is_missing else []


def missing_packages(for_tests: bool) -> list[str]:
    """List the Debian packages that this machine lacks."""
    libraries = LIBRARIES | (BROWSER_LIBRARIES if for_tests else {})
    missing = [name for name, files in libraries.items() if not all(map(can_load, files))]
    missing = [*missing_venv_package(), *missing, *missing_fonts()]
    if for_tests and not shutil.which("pdftotext"):
        missing.append("poppler-utils")
    if for_tests and not has_browser() and not is_ubuntu():
        missing.append("chromium")
    return missing


def administrator_prefix() -> list[str] | None:
    """Return what must stand before a command for root, or None when this user may not."""
    if os.geteuid() == 0:
        return []
    asked = ["sudo", "-n", "true"]
    may = shutil.which("sudo") and subprocess.run(asked, capture_output=True).returncode == 0
    return ["sudo", "-n"] if may else None


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, or end with the line that the person has to run."""
    names = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    known = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    line = ("" if known else "sudo apt-get update && ") + shlex.join(["sudo", *names])
    prefix = administrator_prefix()
    if prefix is None:
        sys.exit(f"缺少系统软件。请运行下面这一行，然后再运行一次刚才的命令：\n{line}")
    say(f"正在安装系统软件：{' '.join(packages)} ...")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", names[0], "-qq"]
    install = [*quiet, "-o", "DPkg::Lock::Timeout=300", *names[1:]]
    if known and subprocess.run(install, capture_output=True).returncode == 0:
        return
    subprocess.run([*quiet, "update"], stdout=subprocess.DEVNULL)
    if subprocess.run(install, stdout=subprocess.DEVNULL).returncode:
        sys.exit(f"系统软件没有装上（原因见上面）。请检查网络，再运行这一行看看：\n{line}")


def has_pango_elsewhere() -> bool:
    """Tell whether Pango is on a machine without apt, in the places where WeasyPrint looks."""
    folders = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", PANGO_FOLDERS).split(";")
    dlls = (Path(folder) / "libpango-1.0-0.dll" for folder in folders)
    return any(dll.exists() for dll in dlls) or any(map(can_load, PANGO_FILES))


def prepare_system(for_tests: bool) -> None:
    """Install the missing system packages with apt; elsewhere only say where Pango comes from."""
    if not shutil.which("apt-get"):
        if not has_pango_elsewhere():
            say(PANGO_ADVICE)
    elif packages := missing_packages(for_tests):
        install_packages(packages)


def venv_identity() -> str:
    """Name what an environment depends on besides its locks: the Python and the place."""
    return f"python {sys.version_info.major}.{sys.version_info.minor} {VENV}"


def installed_lines() -> list[str]:
    """Read what the last complete set-up wrote down; nothing if there was none."""
    return INSTALLED.read_text(encoding="utf-8").splitlines() if INSTALLED.exists() else []


def needs_new_venv() -> bool:
    """Tell whether .venv is absent, half made, moved, or made by another Python."""
    return not VENV_PYTHON.exists() or venv_identity() not in installed_lines()


def lock_line(lock: Path) -> str:
    """Name a lock file and its content."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def make_venv() -> None:
    """Make .venv anew with the Python that this file runs on."""
    if VENV.exists() and not os.access(VENV, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(VENV))
    say("正在建立虚拟环境 .venv ...")
    python = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)]).returncode:
        sys.exit("虚拟环境没有建成（原因见上面）。请删除 .venv 文件夹，再运行一次刚才的命令。")


def install_lock(lock: Path) -> None:
    """Install what a lock file names, and write down that it is complete."""
    say(f"正在安装依赖（{lock.name}），第一次要几分钟 ...")
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"]
    command = [VENV_PYTHON, "-m", "pip", "install", *options, "-r", lock]
    if subprocess.run([str(part) for part in command]).returncode:
        sys.exit("依赖没有装上（原因见上面）。请检查网络或 pip 的镜像设置，再运行一次刚才的命令。")
    held = LOCKS[: LOCKS.index(lock) + 1]
    lines = [venv_identity(), *sorted(map(lock_line, held))]
    INSTALLED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def wanted_lock(for_developers: bool, known: list[str]) -> Path:
    """Choose what is to be installed: what was there once stays, and each lock holds the one before."""

    def has_been(lock: Path) -> bool:
        return any(line.startswith(f"{lock.name} ") for line in known)

    if for_developers or has_been(DEVELOPER_LOCK):
        return DEVELOPER_LOCK
    if not CLUSTER_VARIABLES.isdisjoint(os.environ) or has_been(CLUSTER_LOCK):
        return CLUSTER_LOCK
    signs = SIGNING_VARIABLE in os.environ or has_been(SIGNING_LOCK)
    return SIGNING_LOCK if signs else RUNTIME_LOCK


def prepare_venv(for_developers: bool) -> None:
    """Make .venv hold the locked packages; do nothing when it already does."""
    known = installed_lines()
    if needs_new_venv():
        make_venv()
    lock = wanted_lock(for_developers, known)
    if not INSTALLED.exists() or lock_line(lock) not in known:
        INSTALLED.unlink(missing_ok=True)
        install_lock(lock)


def prepare_browser() -> None:
    """On Ubuntu, let Playwright bring the Chromium that apt cannot."""
    command = [str(VENV_PYTHON), "-m", "playwright", "install", "--with-deps", "chromium"]
    if has_browser() or not is_ubuntu():
        return
    say("正在安装测试用的 Chromium ...")
    if subprocess.run(command).returncode:
        line = shlex.join(command)
        sys.exit(f"浏览器没有装上。请运行下面这一行，然后再运行一次刚才的命令：\n{line}")


def enter_venv(arguments: list[str]) -> None:
    """Go on inside .venv: never returns, unless this process already is inside."""
    if VENV.samefile(sys.prefix):
        return
    command = [str(VENV_PYTHON), str(TASKS), *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command).returncode)
    os.execv(command[0], command)  # noqa: S606 (no shell is wanted)


def prepare(arguments: list[str]) -> None:
    """Bring this machine to the point where the tasks in `arguments` can run."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this very line meets older ones)
        sys.exit(
            f"需要 Python 3.11 或更新的版本，这里是 {sys.version.split()[0]}。"
            "请安装新版 Python，再用它运行，例如：python3.11 tasks.py build"
        )
    words = [word for word in arguments if not word.startswith("-")]
    if not words:
        show_tasks()
        sys.exit(0)
    if not arguments[0].startswith("-") and words[0] not in described_tasks():
        sys.exit(f"没有“{words[0]}”这个任务。运行 python3 tasks.py 看有哪些任务。")
    try:
        set_up(arguments, words)
    except PermissionError as error:
        sys.exit(
            f"没有权限使用 {error.filename or VENV}，它是另一个用户建立的。"
            "请自己克隆一份再运行，或者请管理员把整个文件夹交给您。"
        )


def set_up(arguments: list[str], words: list[str]) -> None:
    """Install what the task in `words` needs, and go on inside .venv."""
    needs_browser = not BROWSER_TASKS.isdisjoint(words)
    if words[0] not in BOOKLESS_TASKS:
        prepare_system(for_tests=needs_browser)
    elif shutil.which("apt-get") and (package := missing_venv_package()):
        install_packages(package)
    prepare_venv(for_developers=not DEVELOPER_TASKS.isdisjoint(words))
    if needs_browser:
        prepare_browser()
    enter_venv(arguments)
