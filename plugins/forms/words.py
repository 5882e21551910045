"""The words beside a field, the same in every kind of form."""

from __future__ import annotations

from plugins.model.kinds.fields import Field


def words_of(own: Field) -> str:
    """What a person reads beside a field: what it means and where that is laid down."""
    source = "；".join(part for part in own.term.source.split("；") if _is_public(part))
    return f"{own.term.meaning}。依据：{source}" if source else own.term.meaning


def _is_public(source: str) -> bool:
    """Not a place in the project's own notes."""
    return bool(source.strip()) and not source.strip().startswith("domain.md")
