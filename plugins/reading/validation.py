"""Values to objects of the model: pydantic does it, by the types of their classes.

Its validators are made when they are first asked for, and only then is pydantic loaded: where nothing
has changed nothing is read, and loading it would take a fifth of the time of a check.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

T = TypeVar("T")


def validated(wanted: type[T], values: Mapping[str, Any]) -> T | list[ErrorDetails]:
    """An object of the class with these values; or everything that is wrong with them."""
    from pydantic import ValidationError  # noqa: PLC0415 - see above

    kind: type = wanted  # mypy takes no type[T] for the key of a cache
    try:
        made: T = _adapter(kind).validate_python(values)
    except ValidationError as error:
        return error.errors(include_url=False)
    return made


@cache
def _adapter(wanted: type[Any]) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - see above

    return TypeAdapter(wanted)
