"""The configuration of the editor in the browser (Sveltia CMS): a form a kind, in Chinese.

The names of options are Sveltia's (https://sveltiacms.app/en/docs). What it writes must be what
``plugins.reading`` reads, so formats of dates, names of files and places of attachments are said
here and not left to its defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.forms.words import words_of
from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.office import Office, Vocabularies
from plugins.model.register import Register
from plugins.model.site import Repository, Site

Options = dict[str, Any]
"""Options of Sveltia: plain data, as in a JSON file."""

_WIDGETS: Mapping[str, Options] = {
    "text": {"widget": "string", "use_emoji_autocomplete": False},
    "whole number": {"widget": "number", "value_type": "int"},
    "number": {"widget": "number", "value_type": "float", "step": 0.01},
    "yes or no": {"widget": "boolean"},
    "date": {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
    "time": {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"},
    "group": {"widget": "object"},
}
_STEM = "^[a-z0-9]+(-[a-z0-9]+)*$"
_BODY: Options = {
    "name": "body",
    "label": "正文",
    "widget": "text",
    "required": False,
    "use_emoji_autocomplete": False,
    "hint": "一行一段，段首不空格。序号写“一、”“（一）”“1.”，标题和正文照原件，不加格式。",
}
_FILES: Mapping[str, Options] = {
    "file": {"widget": "file", "choose_url": False},
    "rows": {
        "widget": "file",
        "choose_url": False,
        "accept": ".csv",
        "media_folder": "..",
        "public_folder": "",
    },
}
"""Fields that name a file, by their keys: an attachment, and the table beside the document."""


def editor_configuration(office: Office, repository: Repository) -> Options:
    """Everything that the editor needs to know, for the site in ``repository``."""
    content = repository.content.strip("/")
    kinds = [_collection(kind, content, office.vocabularies) for kind in KINDS]
    return {
        "backend": _backend(repository),
        "app_title": f"{office.site.name}：网页编辑器",
        "logo": {"src": f"{office.site.base_path}/static/favicon.svg"},
        "site_url": office.site.base_url,
        "media_folder": content,
        "media_libraries": {"stock_assets": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "editor": {"preview": False},
        "show_preview_links": False,
        "issue_reports": {"url": office.site.base_url},
        "collections": [*kinds, _settings(content)],
    }


def _backend(repository: Repository) -> Options:
    """How the git service is reached; signing in by OAuth needs an application there.

    GitHub lets no page sign people in without a server between, so there it is by token only.
    """
    server = repository.server.rstrip("/")
    api = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}[repository.service]
    backend: Options = {
        "name": repository.service,
        "repo": repository.name,
        "branch": repository.branch,
    }
    if server:
        backend |= {"api_root": f"{server}{api}", "base_url": server}
    if not repository.application or repository.service == "github":
        return backend | {"auth_methods": ["token"]}
    pkce = {"auth_type": "pkce"} if repository.service == "gitlab" else {}
    return backend | {"app_id": repository.application} | pkce


def _collection(kind: Kind, content: str, vocabularies: Vocabularies) -> Options:
    """The documents of a kind: a file each, with its attachments in the folder of its name."""
    year_field = kind.record.folder_year
    year = f"{{{{fields.{year_field}}}}}/" if year_field == "year" else ""
    if year_field and not year:
        year = f"{{{{fields.{year_field} | date('YYYY')}}}}/"
    return {
        "name": kind.folder,
        "label": kind.title,
        "label_singular": kind.title,
        "description": kind.description,
        "folder": f"{content}/{kind.folder}",
        "path": f"{year}{{{{slug}}}}",
        "slug": {
            "editable": ["create"],
            "hint": "网址的最后一段，用小写字母、数字和连字符，保存后不能改。例：zbf-2026-1",
            "pattern": [_STEM, "只用小写字母、数字和连字符，例如 zbf-2026-1"],
        },
        "format": "yaml-frontmatter",
        "media_folder": "",
        "public_folder": "",
        "sortable_fields": {
            "fields": ["publish_datetime", "title"],
            "default": {"field": "publish_datetime", "direction": "descending"},
        },
        "fields": _fields(kind, year_field, vocabularies),
    }


def _fields(kind: Kind, year_field: str, vocabularies: Vocabularies) -> list[Options]:
    """What must be filled in, the text, and the rest."""
    fields = [_field(own, vocabularies) for own in fields_of(kind.record)]
    for field in fields:
        field["required"] = field["required"] or field["name"] == year_field
    needed = [field for field in fields if field["required"]]
    return [*needed, _BODY, *(field for field in fields if not field["required"])]


def _settings(content: str) -> Options:
    """The files of which there is one: who publishes, and which bodies there are."""
    files = (("site", "网站", Site), ("organisations", "机关和单位", Register))
    return {
        "name": "settings",
        "label": "网站和机关",
        "files": [
            {
                "name": name,
                "label": label,
                "file": f"{content}/{name}.yaml",
                "format": "yaml",
                "fields": [_field(own, {}) for own in fields_of(record)],
            }
            for name, label, record in files
        ],
    }


def _field(own: Field, vocabularies: Vocabularies) -> Options:
    """A field of a form: its words, and the widget for its values.

    Of a text that may also be a group, the form shows the text; what is a group is kept as it is.
    """
    words: Options = {
        "name": own.name,
        "label": own.term.name,
        "hint": _hint(own),
        "required": own.required,
    }
    choices = own.choices or tuple(vocabularies.get(own.vocabulary, ()))
    if own.default is not None:
        words["default"] = own.default
    elif own.required and len(choices) == 1:
        words["default"] = choices[0]
    if choices:
        return words | {"widget": "select", "options": list(choices), "multiple": own.many}
    if own.shape == "group":
        members = [_field(member, vocabularies) for member in own.members]
        shape = {"widget": "list", "collapsed": "auto"} if own.many else {"widget": "object"}
        return words | shape | {"fields": members}
    if own.many:
        return words | {"widget": "list"}
    bounds = {"min": own.bounds.least, "max": own.bounds.greatest} if own.bounds else {}
    return words | _FILES.get(own.name, _WIDGETS[own.shape]) | bounds


def _hint(own: Field) -> str:
    """The words beside a field, with an example as one would type it here."""
    example = own.term.example.strip("[]").replace(", ", "、") if own.many else own.term.example
    shows_example = example and own.shape not in ("group", "yes or no") and not own.choices
    return f"{words_of(own)}。例：{example}" if shows_example else words_of(own)
