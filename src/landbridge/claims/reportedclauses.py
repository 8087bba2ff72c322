"""What a reporting verb makes of the clause it reports: denied, doubted, proposed or seen from then."""

from collections.abc import Collection

from spacy.tokens import Token

from landbridge.claims.conditions import read_condition_of_report
from landbridge.claims.demands import brought_about
from landbridge.claims.forecasts import read_expected_of
from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.headlines import LASTING
from landbridge.claims.hedging import (
    hedge_row,
    intervals,
    is_hedging_noun,
    is_opinion,
    read_hedge,
    read_noun_hedge,
    read_opinion,
    read_seeming,
    read_unsure,
)
from landbridge.claims.modals import read_modal
from landbridge.claims.modifiers import read_modifiers
from landbridge.claims.reporting import denies, reporting
from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.claims.suppositions import is_consequence
from landbridge.lexicon.rows import row_name
from landbridge.model.claim import Modality

_SCANT = frozenset({"nothing", "little"})
_EVIDENCE = frozenset(
    {"pattern", "evidence", "datum", "data", "imagery", "image", "picture", "footage", "track"}
    | {"finding", "figure", "analysis", "photo", "video", "record", "sign", "clue", "debris"}
)
"""What suggests that something is so, and proposes nothing."""
_BIDDING = frozenset(
    {"demand", "insist", "request", "propose", "recommend", "urge", "require", "order", "stipulate"}
)
"""Verbs over a "that" whose bare verb is asked for, unless it tells of what lasts."""


def read_reporter(node: Token, above: Token, signs: Signs) -> bool:
    """Read a reporting verb over a clause; True when the climb ends there."""
    if above.pos_ == "NOUN" and is_hedging_noun(above):
        return False
    uses = {use.name for use in reporting("V").get(above.lemma_.lower(), ())}
    having = node.dep_ == "xcomp" and "deny" in uses
    clause = node.dep_ == "ccomp" or having
    if not clause or not uses or is_passive(above) or "ask" in uses or _mandates(node, above):
        return False
    if brought_about(node) is not None:
        return False  # "wants to see the posts removed"
    read_opinion(node, above, signs)
    if _is_evidence(above):
        row = ("opinion", "evidence suggests")
        signs.hedge(above.lower_, intervals()[row], at=above, row=hedge_row(*row))
    read_expected_of(node, above, signs)
    if read_unsure(above, signs):
        return True
    _read_denial(node, above, uses, signs)
    _read_around_report(above, signs)
    read_condition_of_report(node, above, signs)
    read_future_in_past(signs)
    return True


def _read_denial(node: Token, above: Token, uses: Collection[str], signs: Signs) -> None:
    """Read what a reporting verb denies, or what its own negation makes of the clause."""
    if "deny" in uses:
        signs.deny(above, row_name("reporting", lemma=above.lemma_.lower(), use="deny"))
        signs.denial = signs.denial or _denied_of(node)
    elif any(c.dep_ == "neg" for c in above.children) and is_opinion(above):
        read_modifiers(above, signs)  # "do not believe that" denies, and no more surely
    elif any(c.dep_ == "neg" for c in above.children):
        signs.note(Modality.HYPOTHETICAL, above)  # "did not say that": neither told nor denied


def _read_around_report(above: Token, signs: Signs) -> None:
    """Read the hedges on a reporting verb, and one that has little or nothing to report."""
    for child in above.children:
        if child.dep_ == "advmod" and child.i < above.i:
            read_hedge(child, signs)
        elif child.dep_ == "nsubj" and child.lower_ in _SCANT:
            read_noun_hedge(child, signs)  # "little suggests that"
        elif child.dep_ == "aux" and child.lower_ in {"may", "might"}:
            read_modal(above, child, signs)  # "may have seen crates going over"
    if above.dep_ in {"acl", "relcl"} and above.head.lower_ in _SCANT:
        read_noun_hedge(above.head, signs)
    if above.dep_ == "xcomp":
        read_seeming(above, above.head, signs)


def _is_evidence(verb: Token) -> bool:
    """Tell whether no person suggests something ("the pattern of flights suggests that")."""
    return verb.lemma_ == "suggest" and any(c.lemma_ in _EVIDENCE for c in verb.children)


def _denied_of(clause: Token) -> Token | None:
    """Return the noun that a denied clause is about: the denial reaches no further."""
    return next(
        (
            c
            for c in clause.children
            if c.dep_ in {"nsubj", "nsubjpass"}
            and (c.pos_ in {"NOUN", "PROPN"} or any(p.dep_ == "prep" for p in c.children))
        ),
        None,
    )


def _mandates(node: Token, above: Token) -> bool:
    """Tell whether a verb over a bare verb asks for it ("suggests that Tunis restrict traffic")."""
    if _is_evidence(above):
        return False
    plain = {"VB", "VBP"} if above.tag_ in {"VBD", "VBN"} else {"VB"}  # "insisted that they quit"
    if above.lemma_ in _BIDDING and node.lemma_ not in LASTING:
        plain = {"VB", "VBP"}  # "they demand that the guards leave"
    auxiliaries = [c for c in node.children if c.dep_ in {"aux", "auxpass"}]
    be = [c for c in auxiliaries if c.tag_ == "VB" and c.lower_ == "be"]
    bare = not auxiliaries and node.tag_ in plain and above.i < node.i
    passive = len(be) == len(auxiliaries) == 1  # "agreed that it be opened"
    return (bare or passive) and above.lemma_.lower() in governing_verbs()


def read_denied_report(node: Token, signs: Signs) -> None:
    """Read "rejected claims that" over the clause of the noun."""
    noun, verb = node.head, node.head.head
    if node.dep_ not in {"acl", "ccomp"} or noun.dep_ != "dobj":
        return
    if noun.lemma_.lower() in reporting("N") and denies(verb.lemma_):
        signs.deny(verb, row_name("reporting", lemma=verb.lemma_.lower(), use="deny"))


def read_future_in_past(signs: Signs) -> None:
    """Read "said it would" as the future seen from then."""
    would = next((word for word in signs.words if word.lower_ == "would"), None)
    if would is None or is_consequence(would.head):
        return
    if Modality.HYPOTHETICAL in signs.modalities:
        signs.modalities.discard(Modality.HYPOTHETICAL)
        signs.assume(Modality.PLANNED, would)
