"""FAQPage: a question with its answer."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.library import Library
from plugins.pages.structured_data.parts import Thing, linked, organisations


def question(library: Library, document: Document, record: FaqRecord) -> Thing:
    """The page of a question."""
    return {
        "@type": "FAQPage",
        "publisher": organisations(record.issuer),
        "dateModified": record.updated_date and record.updated_date.isoformat(),
        "isBasedOn": linked(library, document, "based_on"),
        "mainEntity": [
            {
                "@type": "Question",
                "name": record.title,
                "acceptedAnswer": {"@type": "Answer", "text": document.body.text},
            }
        ],
    }
