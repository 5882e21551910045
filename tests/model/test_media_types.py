"""Media types of the files that lie beside documents."""

from plugins.model.media_types import MEDIA_TYPES, media_type
from plugins.reading.source_files import ATTACHABLE


def test_every_file_that_may_be_attached_has_a_media_type():
    """What may be attached, and what is made for documents, is in the table."""
    assert ATTACHABLE | {".json", ".md"} == MEDIA_TYPES.keys()


def test_media_type_goes_by_the_end_of_the_name():
    """Capitals do not matter; what is not known is called bytes."""
    assert media_type("normative/2026/a/附件.PDF") == "application/pdf"
    assert media_type("normative/2026/a") == "application/octet-stream"
