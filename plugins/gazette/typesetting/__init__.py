"""HTML to PDF by WeasyPrint, and what WeasyPrint lacks.

Where no book is made, only ``book_places``, ``library_versions`` and ``missing_glyphs`` are imported:
the others load WeasyPrint, which takes half a second.
"""
