"""The text of documents (正文): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.text import (
    empty_text,
    half_width_punctuation,
    invisible_characters,
    outline_levels,
    outline_marks,
    outline_numbering,
    paired_marks,
    printed_marks,
    punctuation_forms,
    repeated_title,
    serious_typos,
    simplified_characters,
    tab_separated,
    table_rows,
    traditional_characters,
    unsafe_html,
)

RULES: tuple[Rule, ...] = (
    outline_numbering.RULE,
    half_width_punctuation.RULE,
    invisible_characters.RULE,
    empty_text.RULE,
    printed_marks.RULE,
    repeated_title.RULE,
    tab_separated.RULE,
    paired_marks.RULE,
    punctuation_forms.RULE,
    outline_marks.RULE,
    traditional_characters.RULE,
    serious_typos.RULE,
    table_rows.RULE,
    outline_levels.RULE,
    simplified_characters.RULE,
    unsafe_html.RULE,
)
