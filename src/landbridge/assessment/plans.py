"""Tell plans, slipped plans and conditions as what they are, never as states."""

from collections.abc import Iterable, Mapping

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import day_words, interval_words
from landbridge.assessment.evidence import Voice, voices
from landbridge.assessment.speaker import caveats, excerpt, outlets, speaker
from landbridge.assessment.supports import supports
from landbridge.lexicon.tables import table
from landbridge.model.assessment import Sentence
from landbridge.model.claim import Claim

USES = frozenset({"answer", "watch", "watch_holder", "change"})
"""What the rows of ``outlook.tsv`` are for."""
PLANS = 4
"""At most so many plans of one kind are told about one subject, latest first."""


def plans(claims: Iterable[Claim], collection: Collection, *, use: str) -> tuple[Sentence, ...]:
    """Return a sentence for each origin of a plan, latest first.

    Args:
        claims: About one subject.
        collection: Dates and origins.
        use: Which rows of ``outlook.tsv``, one of ``USES``: told beside a state, as an indicator, or as a condition.
    """
    told: list[Sentence] = []
    given = tuple(claims)
    for row in table("outlook"):
        if row["use"] == use:
            fitting = tuple(c for c in given if supports(c, row["assertion"]))
            heard = sorted(voices(fitting, collection), key=_latest, reverse=True)
            told += [_sentence(row, voice, collection) for voice in heard[:PLANS]]
    return tuple(told)


def _latest(voice: Voice) -> tuple[bool, int, str]:
    return voice.first is not None, voice.first.toordinal() if voice.first else 0, voice.origin


def _sentence(row: Mapping[str, str], voice: Voice, collection: Collection) -> Sentence:
    claims = collection.given(voice.claims)
    claim = claims[0]
    when = (
        interval_words(claim.when.interval) if claim.when is not None and claim.when.text else None
    )
    text = row["sentence"].format(
        speaker=speaker(claim),
        quote=excerpt(claim),
        caveats=caveats(claim),
        when=f" for {when}" if when else "",
        said=f" on {day_words(voice.first)}" if voice.first else "",
    )
    return Sentence(text=f"{text}{_carried(claims)}", claims=(claim.id,))


def _carried(claims: tuple[Claim, ...]) -> str:
    """Say that several documents or outlets carry one origin, where they do."""
    documents = {claim.document for claim in claims}
    if len(documents) > 1:
        return f" ({len(documents)} documents, one origin)"
    named = outlets(claims)
    return f" ({len(named)} outlets, one origin)" if len(named) > 1 and not _told(claims[0]) else ""


def _told(claim: Claim) -> bool:
    return any(len(step.citations) > 1 for step in claim.chain)
