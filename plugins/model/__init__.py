"""The nouns of the house: frozen values without a file, a clock or a framework.

``kinds/`` says what may stand in the front matter of each kind of document (one file a kind);
``document`` is a record with its text and its place; ``library`` holds all documents and is what
every room reads; ``artifact`` is a page as a value. ``identifiers`` and ``dates`` know the grammar
of numbers and the calendar of working days.

Only the standard library is imported here, and ``chinese_calendar`` in ``dates``.
"""
