"""What ends the making of a book, told as problems of the content: which file, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.gazette.typesetting.book_files import RefusedAddressError
from plugins.gazette.typesetting.missing_glyphs import as_shown, missing_glyphs
from plugins.gazette.typesetting.pictures import picture_problem
from plugins.gazette.typesetting.printing import LostPicturesError, MissingGlyphError
from plugins.problems import ContentRefused, Problem
from plugins.unchanged_file import ChangedFileError


@contextmanager
def told_as_problems(sources: Sequence[str], content: Path) -> Iterator[None]:
    """Raise as ``ContentRefused`` what is wrong with a book; ``sources`` are its files in ``content``.

    Raises:
        ContentRefused: no font has some character, a picture cannot be drawn, a file has changed, or
            something asks for a file that is not the book's.
    """
    try:
        yield
    except MissingGlyphError as error:
        problems = missing_glyphs(error.characters, sources, content)
    except LostPicturesError as error:
        said = "画不出来：文件已经损坏，或者里面还要用别的文件"
        problems = [picture_problem(path, said, sources, content) for path in error.paths]
    except ChangedFileError as error:
        file = as_shown(content / error.path)
        problems = [Problem(file, 1, "A112", "文件在生成过程中被改动", "再生成一次")]
    except RefusedAddressError as error:
        hint = "核对 theme/print/ 里的模板和样式"
        problems = [Problem(as_shown(content / sources[0]), 1, "A113", str(error), hint)]
    else:
        return
    raise ContentRefused(problems)
