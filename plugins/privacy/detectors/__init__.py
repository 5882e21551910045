"""The detectors, in the order of their codes: a new one is a file in this folder and a row here.

P101 to P109 are personal data (个人信息), P111 to P119 marks of secrecy (涉密标志). Codes that are
missing here belong to ``plugins/privacy/checks.py``, which lists what is no pattern.
"""

import re

from plugins.privacy.detectors.bank_card import BANK_CARD
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.free_mail import FREE_MAIL
from plugins.privacy.detectors.identity_number import IDENTITY_NUMBER
from plugins.privacy.detectors.internal_material import INTERNAL_MATERIAL
from plugins.privacy.detectors.mobile_number import MOBILE_NUMBER
from plugins.privacy.detectors.not_for_publication import NOT_FOR_PUBLICATION
from plugins.privacy.detectors.old_identity_number import OLD_IDENTITY_NUMBER
from plugins.privacy.detectors.passport import PASSPORT
from plugins.privacy.detectors.plate import PLATE
from plugins.privacy.detectors.secrecy_mark import SECRECY_MARK
from plugins.privacy.detectors.work_secret import WORK_SECRET

DETECTORS: tuple[Detector, ...] = (
    IDENTITY_NUMBER,
    OLD_IDENTITY_NUMBER,
    MOBILE_NUMBER,
    BANK_CARD,
    PASSPORT,
    PLATE,
    FREE_MAIL,
    SECRECY_MARK,
    INTERNAL_MATERIAL,
    NOT_FOR_PUBLICATION,
    WORK_SECRET,
)

_NEEDS: frozenset[re.Pattern[str]] = frozenset(detector.needs for detector in DETECTORS)


def suspected(text: str) -> tuple[Detector, ...]:
    """The detectors that may find something in a half-width text or in a part of it, in their order.

    Most texts hold what no detector needs.
    """
    there = {needs for needs in _NEEDS if needs.search(text)}
    return tuple(detector for detector in DETECTORS if detector.needs in there) if there else ()
