"""Pictures made ready for a book before it is laid out: each opens, and is what print can show.

WeasyPrint sets the words of a picture that it cannot open in its place, and an official document
would be published without its map. Here it is a problem of the document instead.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageCms, ImageFile, ImageOps

from plugins.gazette.typesetting.missing_glyphs import as_shown
from plugins.model.plain_text import text_of
from plugins.problems import ContentRefused, Problem
from plugins.unchanged_file import read_unchanged

MOST_DOTS = (1843, 2657)
"""The type area of A4 (156 by 225 mm; GB/T 9704-2012, 5.2) at 300 dots an inch: no book shows more."""

_PRINTABLE = ("1", "P", "L", "LA", "RGB", "RGBA")
_SMOOTH = ("L", "LA", "RGB", "RGBA")
_ORIENTATION = 0x0112
_HINT = "用看图软件打开核对，另存为宽度不超过 5000 像素的 PNG 或 JPEG"


class UnreadablePictureError(ValueError):
    """A picture cannot be printed; the message says in Chinese why, to stand behind its name."""


def ready_pictures(
    pictures: Mapping[str, str], sources: Sequence[str], content: Path
) -> dict[str, bytes]:
    """The pictures of a book, ready to be printed, by their paths in the content folder.

    ``pictures`` are the SHA-256 by path; ``sources`` the files of the book's documents.

    Raises:
        ContentRefused: some cannot be printed; all of them are named.
        ChangedFileError: a file changed while the site was being built.
    """
    ready, problems = {}, []
    for path, sha256 in pictures.items():
        data = read_unchanged(content, path, sha256)
        try:
            # A drawing is read by WeasyPrint alone, which says what it could not draw.
            ready[path] = data if path.lower().endswith(".svg") else ready_picture(data)
        except UnreadablePictureError as error:
            problems.append(picture_problem(path, str(error), sources, content))
    if problems:
        raise ContentRefused(problems)
    return ready


def picture_problem(path: str, said: str, sources: Sequence[str], content: Path) -> Problem:
    """What is told of a picture, at the line of its document that names it."""
    own = (file for file in sources if path.startswith(f"{file.removesuffix('.md')}/"))
    file = next(own, sources[0])
    name = path.rpartition("/")[2]
    lines = text_of((content / file).read_bytes()).split("\n") if (content / file).is_file() else []
    line = next((number for number, text in enumerate(lines, 1) if name in text), 1)
    return Problem(as_shown(content / file), line, "A113", f"图片 {name} {said}", _HINT)


def ready_picture(data: bytes) -> bytes:
    """A picture of dots in colours that a PDF/A may have, with no more dots than can be printed.

    Raises:
        UnreadablePictureError: it is damaged, no picture, or so large that it would fill the memory.
    """
    try:
        with _strictly(), Image.open(io.BytesIO(data)) as picture:
            return _ready(picture, data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnreadablePictureError("太大，像素超过了八千九百万") from None
    # Each format of Pillow's has errors of its own for damaged files.
    except Exception:
        raise UnreadablePictureError("打不开，不是图片或者已经损坏") from None


@contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow refuse what is too large, and half of a picture, which WeasyPrint lets it show."""
    shows_half = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = shows_half


def _ready(picture: Image.Image, data: bytes) -> bytes:
    turned = picture.getexif().get(_ORIENTATION, 1) >= 5
    most = MOST_DOTS[::-1] if turned else MOST_DOTS
    form = "JPEG" if picture.format in ("JPEG", "MPO") else "PNG"
    if picture.width <= most[0] and picture.height <= most[1] and picture.mode in _PRINTABLE:
        picture.load()
        return data
    if form == "JPEG":
        # A photograph is unpacked at the size that is needed, not as a whole.
        picture.draft(None, most)
    smooth = _in_printed_colours(picture)
    smooth.thumbnail(most, Image.Resampling.LANCZOS)
    written = io.BytesIO()
    ImageOps.exif_transpose(smooth).save(written, form, **{"quality": 90} if form == "JPEG" else {})
    return written.getvalue()


def _in_printed_colours(picture: Image.Image) -> Image.Image:
    """In grey or RGB: the PDF promises sRGB, and printer's colours (CMYK) would break that."""
    if picture.mode in _SMOOTH:
        return picture
    if picture.mode == "CMYK":
        return _from_cmyk(picture)
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _from_cmyk(picture: Image.Image) -> Image.Image:
    """By the profile of the press for which it was made, where the file says which."""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
        sheet = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(picture, profile, sheet, outputMode="RGB")
    except (KeyError, OSError, ImageCms.PyCMSError):
        return picture.convert("RGB")
    return converted or picture.convert("RGB")
