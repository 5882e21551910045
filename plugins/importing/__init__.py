"""Importing: turns found texts into Markdown for ``content/``; stands beside the build.

    text          plain text, as extracted from PDF or copied from a page, to clean Markdown text
    laws          an archive of laws, member by member
    corpus_pages  documents from these laws, whole or as samples
    corpus        a whole content folder of them, to try things on a bigger site

The build never comes here: what is imported is read by an editor, gets its front matter, and is
committed like any other document. So every rule counts what it changed, for the editor to see.
"""
