"""GovernmentService: what a service guide (办事指南) tells of a service."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.library import Library
from plugins.pages.structured_data.parts import Thing, address_of, filled, organisations

_OF_WORKS = ("keywords", "datePublished", "inLanguage", "creativeWorkStatus")
"""What schema.org says of works only: the service is none, the page that tells of it is one."""


def service(library: Library, document: Document, record: ServiceGuideRecord) -> Thing:
    """The service, with the place, the telephone and the address where one gets it."""
    return dict.fromkeys(_OF_WORKS, "") | {
        "@type": "GovernmentService",
        "serviceType": record.item_type,
        "identifier": record.item_code,
        "provider": organisations(record.issuer),
        "audience": [{"@type": "Audience", "audienceType": each} for each in record.audience],
        "availableChannel": filled(
            {
                "@type": "ServiceChannel",
                "serviceLocation": {"@type": "Place", "address": record.place},
                "servicePhone": {"@type": "ContactPoint", "telephone": record.phone},
                "serviceUrl": record.website or address_of(library, document),
            }
        ),
    }
