"""What a book claims to be: PDF/A-3a (ISO 19005-3), to be kept, and PDF/UA-1 (ISO 14289-1), to be read.

WeasyPrint writes the claim of one standard into a file. Both can hold at once: PDF/A-3a asks for tags,
embedded fonts and a known colour space, PDF/UA-1 for the meaning of the tags. The second claim needs a
description of its words, because PDF/A knows only some schemas.
"""

from __future__ import annotations

from typing import Any

import pydyf

from plugins.model.media_types import media_type

VARIANT = "pdf/a-3a"
"""The claim that WeasyPrint writes; ``claim_accessibility`` adds the other one."""
_SECOND_CLAIM = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""


def claim_accessibility(metadata: Any) -> None:
    """Let the metadata of a WeasyPrint document claim PDF/UA-1 too, uncompressed as PDF/A asks."""
    written = metadata.generate_rdf_metadata
    included = metadata.include_in_pdf

    def with_second_claim(variant: str, version: int, conformance: str) -> bytes:
        first: bytes = written(variant, version, conformance)
        return first.replace(b"</rdf:RDF>", _SECOND_CLAIM.encode())

    def in_plain_text(pdf: Any, *claim: Any, compress: bool = False) -> None:
        included(pdf, *claim[:3], compress=False)

    metadata.generate_rdf_metadata = with_second_claim
    metadata.include_in_pdf = in_plain_text


def finish(document: Any, pdf: Any) -> None:
    """Put right what WeasyPrint has made: the names of links, types and list of enclosed files."""
    _name_links(document)
    _name_types(pdf)
    # Each file is associated with the document once (ISO 32000-2, 14.13); WeasyPrint lists it twice.
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _name_links(document: Any) -> None:
    """Let each link say its own words to a screen reader: WeasyPrint gives it its target for a name."""
    for page in document.pages:
        for _, target, _, box in page.links:
            words = "".join(getattr(part, "text", "") for part in (box, *_parts(box)))
            box.link_annotation["Contents"] = pydyf.String(words or target)


def _name_types(pdf: Any) -> None:
    """Give each enclosed file our type for it: WeasyPrint asks the machine what it knows."""
    dictionaries = (one for one in pdf.objects if isinstance(one, pydyf.Dictionary))
    for file in (one for one in dictionaries if one.get("Type") == "/Filespec"):
        stream = pdf.objects[int(file["EF"]["F"].split()[0])]
        stream.extra["Subtype"] = "/" + media_type(file["UF"].string).replace("/", "#2f")


def _parts(box: Any) -> Any:
    return box.descendants() if hasattr(box, "descendants") else ()
