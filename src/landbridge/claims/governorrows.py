"""The words of ``governors.tsv``, which change how what they govern stands, and what each makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import table
from landbridge.model.claim import Modality

_SETTING = frozenset(
    {"order", "plan", "notice", "directive", "decree", "request", "demand", "call", "proposal"}
    | {"bid", "pledge", "schedule", "timetable", "project", "scheme", "deadline", "warning"}
)
"""Nouns that set down or ask for the deed named right before them."""

_TELLING = frozenset({"tell", "remind", "warn", "advise", "inform", "notify"})
"""Verbs that bid over "to" and tell over "that" and a verb in a tense."""
_COMING = frozenset({"may", "might", "could", "will", "would", "can"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A row of ``governors.tsv``, read; its columns are explained in the table's header."""

    modality: Modality | None
    denied: bool
    of_object: bool
    of_subject: bool
    row: RowName


@cache
def governors() -> Mapping[tuple[str, str], Governor]:
    """Return governors under (part of speech, lemma)."""
    return {
        (r["pos"], r["lemma"]): Governor(
            modality=Modality(r["modality"]) if r["modality"] else None,
            denied=r["polarity"] == "denied",
            of_object=r["object"] == "yes",
            of_subject=r["subject"] == "yes",
            row=row_name("governors", pos=r["pos"], lemma=r["lemma"]),
        )
        for r in table("governors")
    }


@cache
def governing_verbs() -> frozenset[str]:
    """Return verbs that change the standing of what they govern."""
    return frozenset(lemma for pos, lemma in governors() if pos == "V")


def governs_subject(verb: Token) -> bool:
    """Tell whether a verb governs its subject ("the opening was scheduled").

    One that has an object governs that ("the attacks delayed the opening").
    """
    row = of_verb(verb)
    return row is not None and row.of_subject and not any(c.dep_ == "dobj" for c in verb.children)


def is_planned(verb: Token) -> bool:
    """Tell whether a verb makes what it governs a plan ("promised", "scheduled")."""
    row = of_verb(verb)
    return row is not None and row.modality is Modality.PLANNED


def bids(verb: Token) -> bool:
    """Tell whether a verb makes what it governs a plan or a demand."""
    row = of_verb(verb)
    return row is not None and row.modality in {Modality.PLANNED, Modality.RECOMMENDED}


def demands(verb: Token) -> bool:
    """Tell whether a verb asks, advises or orders what it governs."""
    row = of_verb(verb)
    return row is not None and row.modality is Modality.RECOMMENDED


def of_verb(verb: Token) -> Governor | None:
    """Return the row of a verb with its particle ("put off"), else of the verb alone."""
    lemma, rows = verb.lemma_.lower(), governors()
    particles = (c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"})
    wholes = (rows.get(("V", f"{lemma} {particle}")) for particle in particles)
    whole = next((row for row in wholes if row is not None), None)
    whole = whole or governors().get(("V", verb.lower_))
    return whole or governors().get(("V", verb.lemma_.lower()))


def noun_modality(noun: Token) -> Modality | None:
    """Return what a noun makes of what it is of ("a proposal to"), or None."""
    row = governors().get(("N", noun.lemma_.lower()))
    return row.modality if row is not None else None


def is_set_down(noun: Token) -> bool:
    """Tell whether a noun says what is ordered, planned or asked for ("evacuation orders")."""
    above = noun.head
    return noun.dep_ == "compound" and above.i == noun.i + 1 and above.lemma_.lower() in _SETTING


def is_tidings(node: Token, above: Token) -> bool:
    """Tell whether somebody was told of what is so or may be ("are told that the gate may open")."""
    if above.lemma_ not in _TELLING or not any(c.lower_ == "that" for c in node.children):
        return False
    modals = {c.lower_ for c in node.children if c.tag_ == "MD"}
    finite = node.tag_ in {"VBD", "VBZ"} or any(
        c.tag_ in {"VBD", "VBZ"} for c in node.children if c.dep_ in {"aux", "auxpass"}
    )
    return bool(modals & _COMING) or (finite and not modals)
