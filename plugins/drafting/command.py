"""The command behind the task ``new``: from a kind and answers to files in the content folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from plugins.drafting.answers import UnknownNameError, values_of
from plugins.drafting.dialogue import Ask, Dialogue, Say
from plugins.drafting.new_document import (
    NewFile,
    NotWrittenError,
    asked_fields,
    fields_of,
    new_files,
)
from plugins.drafting.proposals import proposals, proposed_name
from plugins.forms.fields import FormField
from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.model.library import Library


def chosen_kind(written: str) -> Kind:
    """The kind that is meant by a folder (``normative``) or a title (政策文件).

    Raises:
        NotWrittenError: there is no such kind.
    """
    by_title = {kind.title: kind for kind in KINDS}
    kind = KIND_OF_FOLDER.get(written) or by_title.get(written)
    if kind is None:
        known = "\n".join(f"  {kind.folder}  {kind.title}" for kind in KINDS)
        raise NotWrittenError(f"没有“{written}”这一类文稿。可以新建：\n{known}")
    return kind


def parsed_answers(written: Iterable[str]) -> dict[str, str]:
    """``title=关于……的通知`` as name and answer.

    Raises:
        NotWrittenError: an option has no ``=``.
    """
    answers = {}
    for option in written:
        name, sign, answer = option.partition("=")
        if not sign:
            raise NotWrittenError(f"“{option}”缺少等号。写成 --set title=关于……的通知 的形式。")
        answers[name.strip()] = answer
    return answers


def draft(
    library: Library,
    kind: Kind,
    given: Mapping[str, str],
    name: str,
    terminal: tuple[Ask, Say] | None,
) -> list[NewFile]:
    """The files of a new document.

    ``given`` are answers by dotted name; ``name`` is the file's name without suffix, or empty. With
    a ``terminal`` the person is asked for the rest; without one, what can be proposed is taken.

    Raises:
        NotWrittenError: something is missing or wrong; the message says what.
    """
    now = datetime.now(UTC)
    proposed = proposals(library, kind, now)
    answers = dict(given)
    if terminal:
        talk = Dialogue(kind.record, fields_of(kind), library.office, *terminal)
        tops = {name.partition(".")[0] for name in given}
        open_fields = [field for field in asked_fields(kind) if field.name not in tops]
        answers |= dict(talk.answers(open_fields, proposed))
    else:
        answers = {**_taken(proposed, kind), **answers}
        _refuse_missing(kind, answers)
    try:
        values = values_of(fields_of(kind), answers)
    except UnknownNameError as error:
        raise NotWrittenError(
            f"{kind.title}没有“{error}”这个字段。字段见 docs/fields.md。"
        ) from None
    place = _placed(proposed_name(library, kind, values, now.year), name, terminal)
    return new_files(kind, place, values)


def _taken(proposed: Mapping[str, str], kind: Kind) -> dict[str, str]:
    """Proposals that can be taken unseen: what is required, or is a number that must be the next."""
    required = {field.name for field in fields_of(kind) if field.required}
    return {name: value for name, value in proposed.items() if name in required}


def _refuse_missing(kind: Kind, answers: Mapping[str, str]) -> None:
    tops = {name.partition(".")[0] for name in answers}
    missing = [f for f in fields_of(kind) if f.required and f.name not in tops]
    if missing:
        lines = "\n".join(f"  {line}" for field in missing for line in _examples(field, ""))
        raise NotWrittenError(f"还缺少这些字段，加上：\n{lines}")


def _examples(field: FormField, prefix: str) -> Iterator[str]:
    """How the options for a field look; a group is given by its required members."""
    name = f"{prefix}{field.name}"
    if field.shape != "group":
        example = field.term.example.strip("[]").replace(", ", "；")
        yield f"--set {name}={example}　（{field.term.name}）"
    for member in field.members:
        if member.required:
            yield from _examples(member, f"{name}.0." if field.many else f"{name}.")


def _placed(where: str, name: str, terminal: tuple[Ask, Say] | None) -> str:
    """The path of the document: in the folder proposed, under the name given, typed or proposed."""
    folder, _, stem = where.rpartition("/")
    if not name and terminal:
        ask, say = terminal
        say("\n文件名：小写字母、数字和连字符，就是永久网址的一部分，例如 ybf-2026-3")
        while not name:
            name = ask(f"[{stem}] > " if stem else "> ").strip() or stem
    name = (name or stem).removesuffix(".md")
    if not name:
        raise NotWrittenError("还缺少文件名，加上：--name ybf-2026-3（小写字母、数字和连字符）")
    return f"{folder}/{name}"
