"""The form of official documents (公文格式): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.official_documents import (
    document_type_agrees,
    internal_type,
    openness_note,
    signature_and_date,
    subject_words,
    title_type,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    title_type.RULE,
    document_type_agrees.RULE,
    internal_type.RULE,
    subject_words.RULE,
    openness_note.RULE,
    signature_and_date.RULE,
)
