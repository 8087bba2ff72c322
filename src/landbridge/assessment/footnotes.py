"""Number the claims that sentences rest on, in order of first use."""

from collections.abc import Iterable

from landbridge.assessment.collection import Collection
from landbridge.assessment.draft import cited
from landbridge.assessment.speaker import speaker
from landbridge.model.assessment import Footnote, Judgement, Sentence


def footnotes(sentences: Iterable[Sentence], collection: Collection) -> tuple[Footnote, ...]:
    """Return one footnote a claim, numbered from 1 in order of first use."""
    claims = collection.given(cited(sentences))
    return tuple(
        Footnote(
            number=number,
            claim=claim.id,
            quote=claim.quote,
            source=speaker(claim),
            document=claim.document,
            start=claim.start,
            end=claim.end,
        )
        for number, claim in enumerate(claims, start=1)
    )


def sentences_of(judgement: Judgement) -> tuple[Sentence, ...]:
    """Return a judgement's sentences in reading order."""
    return (*judgement.answer, *judgement.dissent, *judgement.indicators)
