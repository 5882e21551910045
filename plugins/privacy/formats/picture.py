"""Photographs (jpg, png, webp): where they were taken and by whom, which cameras write into them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from PIL import ExifTags, Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from plugins.privacy.checks import PLACE_OF_PICTURE
from plugins.privacy.contents import Budget, Content, Excerpt, NotReadable, Trace
from plugins.privacy.formats.properties import told_persons

_TEXTS = {
    ExifTags.Base.Artist: "作者", ExifTags.Base.CameraOwnerName: "相机主人",
    ExifTags.Base.XPAuthor: "作者", ExifTags.Base.ImageDescription: "说明",
    ExifTags.Base.Copyright: "版权", ExifTags.Base.UserComment: "备注",
    ExifTags.Base.XPComment: "备注", ExifTags.Base.XPTitle: "标题", ExifTags.Base.XPSubject: "主题",
    ExifTags.Base.XPKeywords: "标记",
}  # fmt: skip
_PERSONS = ("作者", "相机主人")
_GPS = {ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude}


def read_picture(data: bytes, budget: Budget) -> Iterator[Content]:
    """What the file says beside the picture, which is not unpacked: it may be of any size."""
    budget.take(len(data))
    written, packet = _metadata(data)
    exif = Image.Exif()
    exif.load(written)
    if _GPS & set(exif.get_ifd(ExifTags.IFD.GPSInfo)) or b"GPSLatitude" in _bytes(packet):
        yield Trace(PLACE_OF_PICTURE, "带有拍摄地点")
    found = list(_texts(exif))
    for title, text in found:
        yield Excerpt(f"的文件属性（{title}）", text)
    yield from told_persons(item for item in found if item[0] in _PERSONS)


def _metadata(data: bytes) -> tuple[bytes, object]:
    """EXIF and XMP of a file. ``Image.open`` would refuse what is large, and unpack some of a WebP."""
    if data.startswith(b"RIFF"):
        chunks = dict(_chunks(data))
        return chunks.get(b"EXIF", b""), chunks.get(b"XMP ", b"")
    form = JpegImageFile if data.startswith(b"\xff\xd8") else PngImageFile
    with form(BytesIO(data)) as picture:
        return picture.info.get("exif", b""), picture.info.get("xmp", b"")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a WebP by name."""
    place, size = 12, 8 + int.from_bytes(data[4:8], "little")
    if data[8:12] != b"WEBP":
        raise NotReadable("不认识的格式")
    while place < size:
        end = place + 8 + int.from_bytes(data[place + 4 : place + 8], "little")
        if end > len(data):
            raise NotReadable("文件已损坏")
        yield data[place : place + 4], data[place + 8 : end]
        place = end + end % 2


def _texts(exif: Image.Exif) -> Iterator[tuple[str, str]]:
    values = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    for tag, title in _TEXTS.items():
        text = _decoded(_bytes(values.get(tag, "")), tag.name.startswith("XP")).replace("\0", "")
        if text.strip():
            yield title, text


def _decoded(data: bytes, is_of_windows: bool) -> str:
    """Windows writes its own tags (XP…) in UTF-16; the others hold whatever the program wrote."""
    if is_of_windows:
        return data.decode("utf-16-le", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _bytes(value: object) -> bytes:
    """The bytes behind a value: texts were read as Latin-1."""
    return value if isinstance(value, bytes) else str(value).encode("latin-1", "replace")
