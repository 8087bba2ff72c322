"""Answer who carried out an attack: every position with its speaker, never a likelihood.

Positions of parties are statements. Counting or weighing them would make a judgement out of who speaks most.
"""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import counted, listed_words, opened
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import CITED, sources, voices
from landbridge.assessment.gaps import gaps
from landbridge.assessment.happening import agents, event_words, members, telling
from landbridge.assessment.speaker import caveats, excerpt, speaker
from landbridge.assessment.tellings import earliest, repeated
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.claim import Claim, Evidence
from landbridge.model.state import Event

NO_LIKELIHOOD = "No likelihood is given: {why}."
DENIALS = 4
"""At most so many denials are told."""


def agent(asked: Asked, collection: Collection) -> Judgement:
    """Return who is said to have carried out an event, by whom, and who denies it."""
    event = collection.event(asked.subject)
    if event is None:
        return unjudged(asked, (_nothing(asked.question),), around=Surroundings())
    claims = members(event, collection)
    named = agents(event, collection)
    around = Surroundings(
        facts=tuple(_position(value, said, collection) for value, said in named.items()),
        notes=_unclaimed(claims, collection),
        dissent=_denials(claims, collection),
        gaps=gaps(claims, question=asked.id),
    )
    return unjudged(
        asked,
        (_answer(event, named, around, collection),),
        around=around,
        why=_why(named, collection),
    )


def _nothing(what: str) -> Sentence:
    return Sentence(text=NO_EVIDENCE.format(what=what))


def _answer(
    event: Event,
    named: dict[str, tuple[Claim, ...]],
    around: Surroundings,
    collection: Collection,
) -> Sentence:
    if not named:
        return _nothing(f"who carried out {event_words(event, collection)}")
    firsts = tuple(_firsts(claims, collection)[0].id for claims in named.values())
    what = event_words(event, collection)
    unresolved = f"It is unresolved who carried out {what}"
    parties = listed_words(tuple(collection.name(value) for value in named))
    if len(named) > 1:
        return Sentence(
            text=f"{unresolved}: the reports name {parties}.", claims=firsts[: CITED + 1]
        )
    if around.dissent:
        return Sentence(
            text=f"{unresolved}: the reports name only {parties}, and a denial stands against it.",
            claims=(*firsts, *around.dissent[0].claims),
        )
    return Sentence(
        text=f"For {what} the reports name only {parties}, and carry no denial.", claims=firsts
    )


def _firsts(claims: tuple[Claim, ...], collection: Collection) -> tuple[Claim, ...]:
    """Return each source's first telling, in the order the sources are heard."""
    heard = sources(claims, collection)
    given = (collection.claims[voice.claims[0]] for voice in heard)
    return tuple(dict.fromkeys(earliest(c, collection, assertion="agent") for c in given))


def _position(value: str, claims: tuple[Claim, ...], collection: Collection) -> Sentence:
    heard = _firsts(claims, collection)
    shown = heard[:CITED]
    said = "; ".join(
        dict.fromkeys(f"{speaker(c)}{caveats(c)}{repeated(c, collection)}" for c in shown)
    )
    return Sentence(
        text=f"{opened(collection.name(value))} is named by {counted(len(heard), 'source')}: {said}.",
        claims=tuple(claim.id for claim in shown),
    )


def _denials(claims: tuple[Claim, ...], collection: Collection) -> tuple[Sentence, ...]:
    """Return who denies it: a party, for a report in its own voice has nothing to deny."""
    spoken = tuple(claim for claim in telling(claims, "denial") if len(claim.chain) > 1)
    heard = voices(spoken, collection)
    given = (collection.claims[voice.claims[0]] for voice in heard)
    firsts = dict.fromkeys(earliest(claim, collection, assertion="denial") for claim in given)
    return tuple(_denial(claim, collection) for claim in tuple(firsts)[:DENIALS])


def _denial(claim: Claim, collection: Collection) -> Sentence:
    words = "" if claim.denial_scope is None else " ".join(claim.denial_scope.split())
    scope = f'; the denial speaks of "{words}"' if words else f", {excerpt(claim.quote)}"
    text = f"{opened(speaker(claim))}: denies it{scope}{repeated(claim, collection)}."
    return Sentence(text=text, claims=(claim.id,))


def _unclaimed(claims: tuple[Claim, ...], collection: Collection) -> tuple[Sentence, ...]:
    heard = voices(telling(claims, "unclaimed"), collection)
    if not heard:
        return ()
    claim = collection.claims[heard[0].claims[0]]
    return (Sentence(text=f"Nobody had claimed it: {speaker(claim)}.", claims=(claim.id,)),)


def _why(named: dict[str, tuple[Claim, ...]], collection: Collection) -> str:
    """Say why there is no likelihood: how many speak, and whether any says what was seen."""
    every = tuple(claim for claims in named.values() for claim in claims)
    if not every:
        return ""
    heard = counted(len(sources(every, collection)), "source")
    seen = any(claim.evidence is not Evidence.NONE_GIVEN for claim in every)
    cited = "and what some saw does not settle it" if seen else "and none cites evidence"
    return NO_LIKELIHOOD.format(why=f"the positions are statements of {heard}, {cited}")
