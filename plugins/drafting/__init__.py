"""Drafting (新建): a new document's file, correct from its first line.

``answers`` makes values of what a person writes, ``judging`` asks the reader and the rules what they
say of them, ``proposals`` knows the next numbers and names, ``dialogue`` asks for what is needed,
``desk`` puts a document together, ``file_text`` and ``new_document`` write it down, and ``command``
is the task ``new``. Stands beside the build, and reads with the reading room, so that a new file is
accepted by the same checks as any other.
"""
