"""The text of a document made ready for a book: anchors, titles, red heads, notes, rules of a line."""
