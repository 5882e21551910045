"""The forms in which a report is shown: a new one is a module and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.checking.gitea_format import render_gitea
from plugins.checking.github_format import render_github
from plugins.checking.gitlab_format import render_gitlab
from plugins.checking.json_format import render_json
from plugins.checking.report import Report
from plugins.checking.sarif_format import render_sarif
from plugins.checking.text_format import render_text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
    "gitea": render_gitea,
    "sarif": render_sarif,
}
