"""What every PDF claims to be, and whether a checker agrees."""

from __future__ import annotations

import page

CLAIMS = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)


def violations(pdf: bytes) -> list[tuple[str, str, str]]:
    """Claim, rule and message of all that the checker finds in a PDF."""
    return [
        (claim.name, failure.rule_id, failure.message)
        for claim in CLAIMS
        for failure in page.validate_pdf_bytes(pdf, profile=claim).failures
    ]
