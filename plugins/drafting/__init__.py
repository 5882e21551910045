"""Drafting (新建): a new document's file, correct from its first line.

``answers`` makes values of what a person writes, ``proposals`` knows the next numbers and names,
``file_text`` writes the file, ``dialogue`` asks for what is needed, and ``new_document`` puts it
together. Stands beside the build: the task ``new`` calls it, and it reads with the reading room, so
that a new file is accepted by the same checks as any other.
"""
