"""Artifact writer: makes the artifacts that changed, and switches the output when all succeeded.

``fingerprint`` says what an artifact would be, ``store`` keeps finished files by content,
``making`` makes what is missing in worker processes, ``output_folder`` brings a second tree up to
date and exchanges it with the published one, ``writing`` puts it together. Knows no kind of
document. Its ``file`` recipe copies style sheets and attachments.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican import log
from pelican.plugins import signals

from plugins import urls
from plugins.artifact_writer.file_recipe import FileRecipe
from plugins.artifact_writer.writing import Report, open_site_writer


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
        """Keep what the host knows of folders."""
        self.context = context
        self.cache = Path(settings["CACHE_PATH"])
        self.output = Path(output_path)
        self.roots = {"theme": Path(theme), "content": Path(path)}

    def generate_context(self) -> None:
        """Add the recipe of plain files."""
        self.context["recipes"]["file"] = FileRecipe(self.roots)

    def generate_output(self, _writer: Any) -> None:
        """Write the site, whole or not at all, and say what was done."""
        writer = open_site_writer(self.output, self.cache, urls.MANIFEST, _show_progress)
        closing = self.context.get("closing", ())
        report = writer.write(self.context["artifacts"], self.context["recipes"], closing)
        _show_report(report, self.output)
        # Pelican's closing line counts articles and pages of its own; there are none.
        log.console.quiet = True


def _show_progress(before: int, done: int, total: int) -> None:
    """A line for every tenth of a long work."""
    if total > 100 and done * 10 // total > before * 10 // total:
        print(f"  已生成 {done}/{total}", file=sys.stderr)


def _show_report(report: Report, output: Path) -> None:
    made = f"生成 {len(report.made)} 项" if report.made else "没有需要重新生成的内容"
    state = "已更新" if report.changed else "没有变化"
    print(f"{made}，沿用 {report.kept} 项；{output.name}/ {state}。", file=sys.stderr)
    for path in report.made[:20]:
        print(f"  {path}", file=sys.stderr)


def get_generators(_pelican: Any) -> type[ArtifactWriter]:
    """Tell Pelican of the generator."""
    return ArtifactWriter


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(get_generators)
