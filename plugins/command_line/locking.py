"""The lock files: which versions of which libraries are installed, with their hashes."""

from __future__ import annotations

from plugins.command_line.programs import must_run

LOCKS = (
    ("requirements.lock", "requirements.in"),
    ("requirements-signing.lock", "requirements-signing.in", "-c", "requirements.lock"),
    ("requirements-cluster.lock", "requirements-cluster.in", "-c", "requirements-signing.lock"),
    ("requirements-dev.lock", "requirements-dev.in", "-c", "requirements-cluster.lock"),
)
"""Each lock and what is asked for in it; all agree with the one before."""


def lock_all(upgrade: bool) -> None:
    """Resolve what is asked for anew; with ``upgrade`` to the newest versions allowed."""
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--python-version=3.11"]
    options += ["--no-config", "--quiet", "--custom-compile-command=python3 tasks.py lock"]
    options += ["--upgrade"] if upgrade else []
    for lock in LOCKS:
        must_run("uv", "pip", "compile", *options, "--output-file", *lock)
