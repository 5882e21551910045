"""Which font stands in which role of a book, and how much of it a book takes."""
