"""Interruption: Ctrl+C is one line of Chinese and the status 130, at every moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent as a POSIX signal")
SAID = "已停止。\n"


def interrupted(command: list[str], announced: bool, seconds: float) -> tuple[int, str]:
    """Start a program, send Ctrl+C to it and all its workers; its status, and what it said then.

    It is interrupted so many seconds after it has begun to work, which it may announce in a line.
    """
    running = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    if announced and running.stdout:
        assert "正在读取和检查" in running.stdout.readline().decode()
    time.sleep(seconds)
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=30)[0].decode()
    return running.returncode, said


def write_many(folder: Path, documents: int) -> None:
    """A content folder whose reading and checking is shared out to workers."""
    for name in ("site.yaml", "organisations.yaml"):
        (folder / name).write_bytes((ROOT / "content" / name).read_bytes())
    text = (ROOT / "content" / "normative" / "2026" / "ybf-2026-1.md").read_text("utf-8")
    (folder / "normative" / "2026").mkdir(parents=True)
    for number in range(documents):
        changed = text.replace("〔2026〕1号", f"〔2026〕{number + 1}号") + f"\n第{number}处。\n"
        (folder / "normative" / "2026" / f"ybf-2026-{number + 1}.md").write_text(changed, "utf-8")


@pytest.mark.parametrize(("task", "seconds"), [("build", 1.0), ("check", 0.1), ("check", 0.5)])
def test_workers_and_their_starter_say_one_line(task: str, seconds: float, tmp_path: Path) -> None:
    """While documents are read and checked by workers, none of them shows where it was."""
    content = tmp_path / "content"
    content.mkdir()
    write_many(content, 3_000)
    command = [sys.executable, "tasks.py", task, "--content", str(content)]
    command += ["--output", str(tmp_path / "output")] if task == "build" else []
    assert interrupted(command, task == "check", seconds) == (130, SAID)


def test_a_worker_leaves_ctrl_c_to_its_starter(tmp_path: Path) -> None:
    """A worker goes on when it is interrupted, and ends when its starter was killed."""
    script = (
        "import os, signal, sys, time; from concurrent.futures import ProcessPoolExecutor;"
        "from plugins.workers import follow_starter;"
        "pool = ProcessPoolExecutor(1, initializer=follow_starter);"
        "worker = pool.submit(os.getpid).result(); os.kill(worker, signal.SIGINT);"
        "assert pool.submit(os.getpid).result() == worker; print(worker, flush=True);"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    worker = int(done.stdout)
    ends = time.monotonic() + 20
    while is_running(worker) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not is_running(worker)


def is_running(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_program_that_was_started_in_the_background_stays_deaf() -> None:
    """Who started a task with Ctrl+C ignored gets what was asked for."""
    script = (
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN);"
        "from plugins.command_line.interruption import stop_at_ctrl_c; stop_at_ctrl_c();"
        "signal.raise_signal(signal.SIGINT); print('done')"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "done\n")
