"""The files for hooks and servers are what these read, and their commands do what they say."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github" / "workflows" / "check.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
GITEA = ROOT / ".gitea" / "workflows" / "check.yml"
PRE_COMMIT = ROOT / ".pre-commit-config.yaml"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="这些命令在服务器的 sh 里运行")


def read(path: Path) -> Any:
    """A YAML file, in which `on` is a word and no truth."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def commands(path: Path) -> list[dict[str, Any]]:
    """The steps of a workflow that run commands."""
    return [step for step in read(path)["jobs"]["check"]["steps"] if "run" in step]


STARTER = """\
#!/bin/sh
if [ "$1" = tasks.py ]; then shift; set -- -m invoke "$@"; fi
exec "{}" "$@"
"""


@pytest.fixture(params=["content", "county"])
def folder(request: pytest.FixtureRequest) -> str:
    """The content folder: as it comes, and one of the county's own."""
    return str(request.param)


@pytest.fixture
def repository(project: Path, tmp_path: Path, folder: str) -> Iterator[Path]:
    """The project in git on a branch; `python3 tasks.py` starts at once.

    A county with a folder of its own has followed the README: a copy, and its name in the settings.
    Then what is in content/ is wrong and nobody's concern.
    """
    shutil.rmtree(project / ".git", ignore_errors=True)
    starter = tmp_path / "bin" / "python3"
    starter.parent.mkdir()
    starter.write_text(STARTER.format(sys.executable), "utf-8")
    starter.chmod(0o755)
    settings = project / "pelicanconf.py"
    usual = settings.read_text("utf-8")
    if folder != "content":
        shutil.copytree(project / "content", project / folder, dirs_exist_ok=True)
        settings.write_text(usual.replace('PATH = "content"', f'PATH = "{folder}"'), "utf-8")
        (project / "content" / "site.yaml").write_text("name: 甲\n", "utf-8")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "content", folder)
    git(project, "commit", "-q", "-m", "甲")
    git(project, "update-ref", "refs/remotes/origin/main", "main")
    git(project, "switch", "-q", "-c", "change")
    yield project
    settings.write_text(usual, "utf-8")
    shutil.rmtree(project / "county", ignore_errors=True)


def git(folder: Path, *words: str) -> None:
    """Run git as somebody."""
    known = ["-c", "user.name=甲", "-c", "user.email=a@test.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *known, *words], cwd=folder, check=True, capture_output=True)


def break_document(repository: Path, folder: str) -> str:
    """Commit a wrong number in a document; return its path."""
    path = next((repository / folder / "normative").rglob("*.md"))
    path.write_text(path.read_text("utf-8").replace("〔2026〕", "[2026]"), "utf-8")
    git(repository, "commit", "-q", "-a", "-m", "乙")
    return path.relative_to(repository).as_posix()


def run(
    script: str, repository: Path, tmp_path: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a step as a server does: in a shell that stops at the first error."""
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=repository,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("path", [GITHUB, GITEA], ids=["github", "gitea"])
def test_workflows_check_pull_requests(path: Path) -> None:
    """A pull request is checked with the Python that the program needs, and what is kept is kept."""
    workflow = read(path)
    assert "pull_request" in workflow["on"]
    steps = workflow["jobs"]["check"]["steps"]
    used = {step["uses"].split("@")[0]: step.get("with", {}) for step in steps if "uses" in step}
    assert used["actions/setup-python"]["python-version"] == "3.11"
    assert used["actions/cache"]["path"].split() == [".venv", ".cache"]
    assert commands(path)[0]["run"].startswith("python3 tasks.py check")


def test_github_annotates_lines(repository: Path, folder: str, tmp_path: Path) -> None:
    """A good change passes; a wrong number is an annotation on its line, and the job fails."""
    (step,) = commands(GITHUB)
    assert run(step["run"], repository, tmp_path).returncode == 0
    path = break_document(repository, folder)
    done = run(step["run"], repository, tmp_path)
    assert done.returncode == 1
    assert f"::error file={path},line=" in done.stdout


def test_gitlab_has_a_report_and_a_verdict(repository: Path, folder: str, tmp_path: Path) -> None:
    """The report that the job names is written, the log tells the problems, and the job fails."""
    job = read(GITLAB)["check"]
    assert any("merge_request_event" in rule["if"] for rule in job["rules"])
    assert job["cache"]["paths"] == [".venv", ".cache"]
    report = repository / job["artifacts"]["reports"]["codequality"]
    assert run("\n".join(job["script"]), repository, tmp_path).returncode == 0
    assert json.loads(report.read_text("utf-8")) == []
    path = break_document(repository, folder)
    done = run("\n".join(job["script"]), repository, tmp_path)
    assert done.returncode == 1
    assert f"{path}:" in done.stdout
    assert path in {found["location"]["path"] for found in json.loads(report.read_text("utf-8"))}


class Gitea(BaseHTTPRequestHandler):
    """Takes reviews as Gitea does."""

    taken: ClassVar[list[tuple[str, str | None, Any]]] = []

    def do_POST(self) -> None:
        """Keep what is sent."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.taken.append((self.path, self.headers["Authorization"], json.loads(body)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def gitea() -> Iterator[str]:
    """The address of a server that takes reviews."""
    Gitea.taken.clear()
    server = HTTPServer(("127.0.0.1", 0), Gitea)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api/v1"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(shutil.which("curl") is None, reason="这台机器没有 curl，平台的镜像有")
def test_gitea_gets_a_review(repository: Path, folder: str, tmp_path: Path, gitea: str) -> None:
    """Only a change with problems in its own files is reviewed, with a comment on the line."""
    check, review = commands(GITEA)
    known = {"GITHUB_API_URL": gitea, "GITHUB_REPOSITORY": "a/b", "BASE": "main", "NUMBER": "7"}
    step = {**known, "TOKEN": "secret", "no_proxy": "127.0.0.1"}
    assert set(review["env"]) == {"TOKEN", "NUMBER", "BASE"}
    assert "always()" in review["if"]
    assert run(check["run"], repository, tmp_path).returncode == 0
    done = run(review["run"], repository, tmp_path, **step)
    assert (done.returncode, Gitea.taken) == (0, []), done.stderr
    path = break_document(repository, folder)
    assert run(check["run"], repository, tmp_path).returncode == 1
    done = run(review["run"], repository, tmp_path, **step)
    assert done.returncode == 0, done.stderr
    ((address, token, sent),) = Gitea.taken
    assert address == "/api/v1/repos/a/b/pulls/7/reviews"
    assert token == "token secret"
    assert {comment["path"] for comment in sent["comments"]} == {path}


def test_the_hook_checks_what_is_to_be_committed(
    repository: Path, folder: str, tmp_path: Path
) -> None:
    """The hook checks the county's folder whatever is committed, and stops a commit with an error."""
    ((hook,),) = [repository_["hooks"] for repository_ in read(PRE_COMMIT)["repos"]]
    assert hook["language"] == "system"
    assert (hook["pass_filenames"], hook["always_run"]) == ("false", "true")
    assert not {"files", "exclude", "types"} & hook.keys()
    assert run(hook["entry"], repository, tmp_path).returncode == 0
    path = break_document(repository, folder)
    done = run(hook["entry"], repository, tmp_path)
    assert done.returncode == 1
    assert f"{path}:" in done.stdout
