"""Artifact writer: makes the artifacts that changed, and switches the output when all succeeded.

``fingerprint`` says what an artifact would be, ``store`` what a store of finished files must do and
``local_store`` the one that does it here, ``shared_store`` the one for several machines; ``making`` has
what is missing made, part by part (``part``), by worker processes (``crew``) or on other machines
(``cluster``; what is said when these are out of reach is in ``reaching``), and puts it in place
(``placing``), ``tree`` brings a second tree up to date (``notes`` remember what was written,
``survey`` finds what is there), ``output_folder`` exchanges it (``exchange``) with the published one
while no other build does (``lock``), ``places`` refuses paths and folders that cannot be, ``desk`` and
``writing`` put it together. Knows no kind of document. Its ``file`` recipe copies style sheets and
attachments.

What the writer finds in the context: ``listed`` (which paths the manifest of a folder lists) when it is
constructed; ``closing`` (functions that make files from the list of all others) and ``witnesses``
(functions that are shown that list, and what was published before) when it writes.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Any

from pelican import log
from pelican.plugins import signals

from plugins.artifact_writer.cluster import Cluster
from plugins.artifact_writer.crew import Crew
from plugins.artifact_writer.file_recipe import FileRecipe
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.making import OWN_PROCESSES
from plugins.artifact_writer.output_folder import OutputFolder
from plugins.artifact_writer.places import check_output_place, unwritable_refused
from plugins.artifact_writer.shared_store import SharedStore
from plugins.artifact_writer.store import Store
from plugins.artifact_writer.writing import Report, SiteWriter

PROGRAM = Path(__file__).parents[1]


class ArtifactWriter:
    """Stands last in the list of plugins and writes what all rooms built."""

    def __init__(
        self,
        context: dict[str, Any],
        settings: dict[str, Any],
        theme: str,
        path: str,
        output_path: str,
    ) -> None:
        """Look at the folders before anything is read: all generators are made before any works.

        Raises:
            ContentRefused: the output cannot stand there, or cannot be written.
        """
        self.context = context
        self.output, self.cache = _real(output_path), _real(settings["CACHE_PATH"])
        self.roots = {"theme": _real(theme), "content": _real(path)}
        sources = {"内容文件夹": self.roots["content"], "主题文件夹": self.roots["theme"]}
        check_output_place(self.output, sources | {"程序文件夹": _real(PROGRAM)}, self.cache)
        notes = self.cache / "trees"
        folder = OutputFolder(self.output, notes, context["listed"], self._say_waiting)
        self.writer = SiteWriter(
            _chosen_store(self.cache / "store"), folder, _show_progress, _chosen_crew()
        )
        with unwritable_refused(self.output, self.cache):
            self.writer.prepare()

    def generate_context(self) -> None:
        """Add the recipe of plain files."""
        self.context["recipes"]["file"] = FileRecipe(self.roots)

    def generate_output(self, _writer: Any) -> None:
        """Write the site, whole or not at all, and say what was done.

        Raises:
            ContentRefused: the output folder is somebody else's or cannot be written, or two
                artifacts cannot stand side by side.
        """
        closing = self.context.get("closing", ())
        # What was read and built stays to the end: the collector need not look at it again and again.
        gc.freeze()
        os.umask(0o022)  # what is published may be read by the host's server, whoever builds it
        with unwritable_refused(self.output, self.cache):
            report = self.writer.write(self.context["artifacts"], self.context["recipes"], closing)
        for show in self.context.get("witnesses", ()):
            show(report.files, report.before)
        _show_report(report, self.output)
        # Pelican's closing line counts articles and pages of its own; there are none.
        log.console.quiet = True

    def _say_waiting(self) -> None:
        print(
            f"另一次生成正在写入 {self.output.name}/，等它完成后继续 ...",
            file=sys.stderr,
            flush=True,
        )


def _chosen_store(folder: Path) -> Store:
    """The store that the environment names (``STORE``), else a folder of this machine."""
    address = os.environ.get("STORE")
    return SharedStore(address) if address else LocalStore(folder)


def _chosen_crew() -> Crew:
    """The workers of the scheduler that the environment names (``SCHEDULER``), else our own."""
    address = os.environ.get("SCHEDULER")
    return Cluster(address) if address else OWN_PROCESSES


def _real(path: str | Path) -> Path:
    """A folder without symbolic links: a link would be renamed instead of the folder."""
    return Path(os.path.realpath(path))


def _show_progress(before: int, done: int, total: int) -> None:
    """A line for every tenth of a long work."""
    if total > 100 and done * 10 // total > before * 10 // total:
        print(f"  已生成 {done}/{total}", file=sys.stderr)


SHOWN = 20
"""How many of the artifacts made are named."""


def _show_report(report: Report, output: Path) -> None:
    made = f"生成 {len(report.made)} 项" if report.made else "没有需要重新生成的内容"
    state = "已更新" if report.changed else "没有变化"
    print(f"{made}，沿用 {report.kept} 项；{output}{os.sep} {state}。", file=sys.stderr)
    for path in report.made[:SHOWN]:
        print(f"  {path}", file=sys.stderr)
    if len(report.made) > SHOWN:
        print(f"  ……等 {len(report.made)} 项", file=sys.stderr)


def get_generators(_pelican: Any) -> type[ArtifactWriter]:
    """Tell Pelican of the generator."""
    return ArtifactWriter


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(get_generators)
