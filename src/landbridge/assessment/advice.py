"""List what the reports recommend, as advice: it is never a finding and backs nothing."""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import counted, opened
from landbridge.assessment.draft import Asked, Surroundings, unjudged
from landbridge.assessment.evidence import voices
from landbridge.assessment.speaker import excerpt, speaker
from landbridge.assessment.supports import supports
from landbridge.model.assessment import Judgement, Sentence

ADVICE = 8
"""At most so many recommendations are listed."""


def advice(asked: Asked, collection: Collection) -> Judgement:
    """Return each recommendation with its speaker."""
    given = tuple(c for c in collection.claims.values() if supports(c, "advice"))
    heard = (collection.claims[voice.claims[0]] for voice in voices(given, collection))
    listed = tuple({excerpt(collection.words(claim)): claim for claim in heard}.items())[:ADVICE]
    if not listed:
        text = "No evidence: no report in this collection recommends anything."
        return unjudged(asked, (Sentence(text=text),), around=Surroundings())
    told = tuple(
        Sentence(text=f"{opened(speaker(c))}: {quote}.", claims=(c.id,)) for quote, c in listed
    )
    count = Sentence(
        text=f"{counted(len(listed), 'recommendation')}, as advice and not as a finding:"
    )
    return unjudged(
        asked,
        (count,),
        around=Surroundings(notes=told),
        why="Advice carries no weight in any answer above.",
    )
