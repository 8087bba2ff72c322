"""What a correction says: what the report said before is denied, the rest is told by its publisher."""

from collections.abc import Iterator
from dataclasses import replace

from landbridge.claims.abouttext import names_text
from landbridge.claims.attribution import Attribution
from landbridge.claims.readings import Reading
from landbridge.model.claim import Attitude, ClaimKind, Modality, Polarity

TAKEN_BACK = "what the report said before, and takes back in a correction"
"""Note of a claim that a correction denies."""

_OPINION = frozenset({ClaimKind.JUDGEMENT, ClaimKind.RECOMMENDATION})
_OTHER = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}
_FACTS = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.PLANNED})


def of_note(reading: Reading) -> Iterator[Reading]:
    """Yield what a note on the report says of the world.

    "An earlier version said the gate had reopened" denies that it had, from the day of the note
    on; "it remains shut" is told like anything else. Opinions on the text are none on the world.
    """
    claim = reading.claim
    if claim.kind in _OPINION or claim.modality not in _FACTS:
        return
    if not any(map(_is_taken_back, reading.attributions)):
        yield reading
        return
    denied = replace(
        claim, polarity=_OTHER[claim.polarity], chain=claim.chain[-1:], note=TAKEN_BACK
    )
    yield replace(reading, claim=denied)


def _is_taken_back(attribution: Attribution) -> bool:
    """Tell whether a source in a note is the report itself, or is said to have been wrong."""
    source = attribution.source
    wrong = attribution.attitude is Attitude.DOUBTS
    return wrong or (source is not None and names_text(source))
