"""The words beside a field, the same in every kind of form."""

from __future__ import annotations

from plugins.model.kinds.fields import Field
from plugins.model.kinds.term import public_source


def words_of(own: Field) -> str:
    """What a person reads beside a field: what it means and where that is laid down."""
    source = public_source(own.term.source)
    return f"{own.term.meaning}。依据：{source}" if source else own.term.meaning
