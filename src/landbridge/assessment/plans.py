"""Tell plans, slipped plans and conditions as what they are, never as states."""

from collections.abc import Iterable, Mapping

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import interval_words, opened
from landbridge.assessment.evidence import Voice, voices
from landbridge.assessment.speaker import caveats, excerpt, outlets, speaker
from landbridge.assessment.supports import supports
from landbridge.lexicon.months import day_words
from landbridge.lexicon.tables import listed, table
from landbridge.model.assessment import Sentence
from landbridge.model.claim import Claim, Modality

USES = frozenset({"answer", "watch_gate", "watch_route", "watch_holder", "change"})
"""What the rows of ``outlook.tsv`` are for."""


def plans(claims: Iterable[Claim], collection: Collection, *, use: str) -> tuple[Sentence, ...]:
    """Return a sentence for each origin of a plan, latest first; each words once.

    Args:
        claims: About one subject.
        collection: Dates and origins.
        use: Which rows of ``outlook.tsv``, one of ``USES``: told beside a state, as an indicator, or as a condition.
    """
    given = tuple(claims)
    rows = (row for row in table("outlook") if row["use"] == use)
    told: dict[str, Sentence] = {}
    for row in rows:
        fresh = [one for one in _told(row, given, collection) if one[0] not in told]
        told |= dict(list(dict(fresh).items())[: int(row["most"])])
    return tuple(told.values())


def _told(
    row: Mapping[str, str], claims: tuple[Claim, ...], collection: Collection
) -> list[tuple[str, Sentence]]:
    """Return each origin's sentence with the words it quotes, so that no words are told twice."""
    fitting = tuple(c for c in claims if _fits(c, row, collection))
    heard = sorted(voices(fitting, collection), key=_latest, reverse=True)
    if row["use"] != "change" and row["assertion"] != "condition":
        heard = _one_each(heard, collection)
    return [
        (collection.words(collection.claims[voice.claims[0]]), _sentence(row, voice, collection))
        for voice in heard
    ]


def _one_each(heard: list[Voice], collection: Collection) -> list[Voice]:
    """Return each speaker's latest telling: a plan repeated is one plan."""
    latest: dict[str, Voice] = {}
    for voice in heard:
        latest.setdefault(collection.utterer(voice.claims[0]), voice)
    return list(latest.values())


def _fits(claim: Claim, row: Mapping[str, str], collection: Collection) -> bool:
    """Tell whether a row tells a claim: carried, worded as the row wants, and not too old."""
    if not supports(claim, row["assertion"]):
        return False
    said = collection.said(claim.id)
    if row["days"] and said is not None:
        fresh = (collection.picture.on - said).days <= int(row["days"])
    else:
        fresh = not row["days"]
    words = f" {collection.words(claim).casefold()} "
    if row["use"].startswith("watch") and _is_over(claim, collection):
        return False
    return fresh and (not row["words"] or any(f" {w} " in words for w in listed(row["words"])))


def _is_over(claim: Claim, collection: Collection) -> bool:
    """Tell whether the days a plan is for have passed: what was due then is no longer watched for."""
    end = None if claim.when is None or not claim.when.text else claim.when.interval.end
    said = collection.said(claim.id)
    foretold = end is not None and (said is None or end > said)
    return foretold and end is not None and end <= collection.picture.on


def _latest(voice: Voice) -> tuple[bool, int, str]:
    return voice.first is not None, voice.first.toordinal() if voice.first else 0, voice.origin


def _sentence(row: Mapping[str, str], voice: Voice, collection: Collection) -> Sentence:
    claims = collection.given(voice.claims)
    claim = claims[0]
    when = _foretold(claim, voice)
    text = row["sentence"].format(
        speaker=speaker(claim),
        quote=excerpt(collection.words(claim)),
        caveats=caveats(claim),
        when=f" for {when}" if when else "",
        said=f" on {day_words(voice.first)}" if voice.first else "",
        carried=_carried(claims),
    )
    return Sentence(text=opened(text), claims=(claim.id,))


def _foretold(claim: Claim, voice: Voice) -> str | None:
    """Return the day a plan names, or None when it names none after the day it was told."""
    if claim.when is None or not claim.when.text:
        return None
    start = claim.when.interval.start
    told = voice.first is not None and start is not None and start <= voice.first
    if told and claim.modality is not Modality.SLIPPED:
        return None
    return interval_words(claim.when.interval)


def _carried(claims: tuple[Claim, ...]) -> str:
    """Say that several documents or outlets carry one origin, where they do."""
    documents = {claim.document for claim in claims}
    if len(documents) > 1:
        return f" ({len(documents)} documents, one origin)"
    named = outlets(claims)
    cited_together = any(len(step.citations) > 1 for step in claims[0].chain)
    return f" ({len(named)} outlets, one origin)" if len(named) > 1 and not cited_together else ""
