"""What stands in a book, as plain data: nothing of how it looks."""
