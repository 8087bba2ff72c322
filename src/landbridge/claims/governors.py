"""Governing words: the rows of ``governors.tsv``, and what they make of what stands under them.

"Approved the opening", "failed to open" and "ahead of the opening" are not openings; the table
says what each is.
"""

from spacy.tokens import Token

from landbridge.claims.conditions import is_counterfactual
from landbridge.claims.frames import frames_by_word
from landbridge.claims.governorrows import (
    Governor,
    governors,
    governs_subject,
    is_tidings,
    noun_modality,
    of_verb,
)
from landbridge.claims.hedging import (
    COPULAR,
    is_hedging_noun,
    is_seeming,
    read_hedge,
    read_noun_hedge,
    read_opinion,
    read_seeming,
    read_unsure,
)
from landbridge.claims.modals import is_obliged, is_owed, read_inferred
from landbridge.claims.purposes import read_errand, read_purpose
from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.claims.verbgroups import (
    has_subject,
    is_forbidden,
    is_going_on,
    is_infinitive,
    is_past,
    is_past_clause,
    is_perfect,
    is_present,
    is_question,
    is_told_as_past,
    is_would,
)
from landbridge.claims.wordings import is_judged_behind
from landbridge.model.claim import ClaimKind, Modality

_POS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A", "ADP": "P", "SCONJ": "P"}
_WANTING = frozenset({"want", "seek"})
_CAUTIONING = frozenset({"warn", "caution"})
"""Verbs that ask for what an infinitive says, and tell what a clause says ("warned that it is shut")."""
"""Verbs of a plan of one's own, and of a demand where another is to do it ("want the army to leave")."""
_HINDERING = frozenset({"prevent", "stop", "bar", "block", "keep", "deter", "hinder", "prohibit"})
"""Verbs that deny what they govern for as long as they hold ("are preventing people from returning")."""
_WAYS = frozenset(
    {"way", "answer", "solution", "remedy", "step", "cure", "fix", "course", "option"}
)
"""Nouns of what is advised where an infinitive says what it is ("the answer is to dredge")."""
_BEST = frozenset(
    {"best", "only", "better", "surest", "safest", "wisest", "right", "fairest", "quickest"}
    | {"cheapest", "simplest", "easiest", "sole", "proper", "sensible", "obvious"}
)
_CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "csubj", "csubjpass", "dobj"})
_LOOKED = frozenset({"into", "over", "through", "like", "on"})
"""Prepositions after which somebody only looks ("look into reports")."""
_LIKENING = frozenset({"sound", "seem", "appear", "feel"})
_CHARGES = frozenset({"charge", "count", "ground", "accusation"})
_TOPICS = frozenset({"about", "on", "concerning", "over"})
_DONE = frozenset(
    {"attack", "shelling", "airstrike", "explosion", "clash", "killed", "wounded", "abduction"}
    | {"violation", "accident", "arrest", "displacement"}
)
"""Types of event that are talked about once they have happened."""
_OVER_CLAUSES = frozenset({"before", "without", "until"})
"""Prepositions whose row holds of a clause too; "for opening" is no plan."""


def read_presupposed(verb: Token, signs: Signs) -> None:
    """Read what a verb makes of its noun subject ("the opening requires ...")."""
    row = governors().get(("S", verb.lemma_))
    if row is not None and row.modality is not None:
        signs.note(row.modality, verb, row.row)


def presupposes(verb: Token) -> bool:
    """Tell whether a verb makes its noun subject something that is not yet so."""
    return ("S", verb.lemma_) in governors()


def read_governor(node: Token, above: Token, signs: Signs) -> None:
    """Apply what a governing word makes of what it governs: its belief, then its row."""
    if read_inferred(node, above, signs):
        return
    if node.dep_ in _CLAUSAL and read_unsure(above, signs):
        row = _row(node, above)
        if row is not None and row.denied:  # what is not ruled out is possible
            signs.assume(Modality.POSSIBLE, above, row.row)
        return
    if above.pos_ in {"VERB", "AUX"} and above.dep_ != "prep":
        read_seeming(node, above, signs)
        read_opinion(node, above, signs)
        _read_equated(node, above, signs)
        _read_extraposed(node, above, signs)
        if not _only_tells_how_sure(node, above):
            read_purpose(node, above, signs)
    elif above.pos_ in {"NOUN", "PROPN"}:
        read_noun_hedge(above, signs)
        read_errand(node, above, signs)
        if is_best_way(node, above):
            signs.note(Modality.RECOMMENDED, above)
    elif above.pos_ == "ADJ" and node.dep_ in {"ccomp", "advcl"} and above.i < node.i:
        read_hedge(above, signs)
    if not _only_tells_how_sure(node, above):
        _read_row(node, above, signs)


def _only_tells_how_sure(node: Token, above: Token) -> bool:
    """Tell whether a word is no governor here: "looks as if", "likely that it has opened".

    "Likely to open" and "looks to take" speak of what may come.
    """
    if above.pos_ == "ADJ":
        return node.dep_ in {"ccomp", "advcl"} and not is_infinitive(node)
    likened = above.lemma_ == "look" or (node.dep_ == "advcl" and above.lemma_ in _LIKENING)
    return likened and is_seeming(node, above)


def _read_row(node: Token, above: Token, signs: Signs) -> None:
    """Apply the row of a governing word, if it has one."""
    row = _row(node, above)
    if row is None or _read_left_undone(row, node, above, signs):
        return
    if row.denied and not _keeps_so(node, above):
        signs.deny(above, row.row)
        if above.lemma_ in _HINDERING and is_going_on(above):
            signs.assume(Modality.ONGOING, above, row.row)
    elif row.denied and node.tag_ == "VBG" and is_present(above):
        signs.assume(Modality.ONGOING, above, row.row)
    if _says_no_more(row, node, above) or _is_taken_up(row, node, above):
        return
    if row.modality is not None:
        missed = above.lower_ == "supposed" and is_past(above)
        asked = above.lemma_ in _WANTING and (node.dep_ == "dobj" or _has_doer(node))
        given = Modality.SLIPPED if missed else Modality.RECOMMENDED if asked else row.modality
        if above.lemma_ == "expect" and any(c.dep_ == "neg" for c in above.children):
            given = Modality.POSSIBLE  # what is not expected is no plan
        if given is Modality.POSSIBLE and is_forbidden(above):
            given = Modality.ONGOING  # what nobody is permitted is no mere possibility
        if given is Modality.CONDITIONAL and _is_supposed(above):
            given = Modality.HYPOTHETICAL
        signs.note(given, above, row.row)


def _read_left_undone(row: Governor, node: Token, above: Token, signs: Signs) -> bool:
    """Read "left the town without firing": what somebody did not do; True when it is that."""
    did = above.head
    if above.lower_ != "without" or node.tag_ != "VBG" or did.pos_ != "VERB":
        return False
    undone = is_past(did) and not any(c.dep_ == "neg" or c.tag_ == "MD" for c in did.children)
    if undone:
        signs.deny(above, row.row)
    return undone


def _is_taken_up(row: Governor, node: Token, above: Token) -> bool:
    """Tell whether a deed only began again in the past ("fighting resumed on Friday")."""
    return row.modality is Modality.ONGOING and node.dep_ == "nsubj" and is_past(above)


def _says_no_more(row: Governor, node: Token, above: Token) -> bool:
    """Tell whether a governing word says how sure one is, or what follows, and not what is to come.

    "Would mean turning back", "swore that the militia had left", "is feared swept away", "fears that
    the bridge was mined", "asked whether it would open", "likely to have crossed".
    """
    if above.lemma_ == "mean" and node.tag_ == "VBG":
        return True
    if row.modality is Modality.PLANNED:
        return is_past_clause(node)
    if row.modality is Modality.RECOMMENDED:
        cautioned = above.lemma_ in _CAUTIONING and node.dep_ == "ccomp"
        return is_question(node) or cautioned or is_tidings(node, above)
    if row.modality is not Modality.POSSIBLE:
        return False
    state = node.tag_ == "VBN" or node.dep_ in {"oprd", "acomp"}
    feared = state and is_seeming(node, above)
    past = above.pos_ == "ADJ" and is_perfect(node)
    return feared or past or (above.pos_ == "NOUN" and is_told_as_past(node))


def read_evaluation(node: Token, above: Token, signs: Signs) -> None:
    """Read the adjective of "it is possible to": it governs the clause beside it."""
    if node.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    for child in above.children:
        if child.lower_ == "far" and child.i < node.i:  # "it is far from clear that"
            for word in child.subtree:
                read_unsure(word, signs)
        if child.dep_ in {"acomp", "oprd"} and child.i < node.i:
            if read_unsure(child, signs):
                continue
            read_hedge(child, signs)
            if node.dep_ != "ccomp":  # "likely that it has opened" is a hedge, "likely to open" not
                read_governor(node, child, signs)


def read_awaited(node: Token, above: Token, signs: Signs) -> None:
    """Read "is to open", "was to open but", "is yet to open" and "is going to" over an infinitive."""
    if above.lower_ == "going" and node.dep_ == "xcomp" and _has_being(above):
        signs.note(Modality.PLANNED, above)
        return
    if is_obliged(node, above):
        signs.note(Modality.RECOMMENDED if is_owed(node, above) else Modality.ONGOING, above)
        return
    if above.lemma_ not in {"be", "have"} or node.dep_ not in {"xcomp", "advcl", "ccomp"}:
        return
    to = next((c for c in node.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if to is None or any(c.dep_ in {"acomp", "attr", "oprd"} for c in above.children):
        return
    yet = next((c for c in above.children if c.lower_ == "yet" and c.i < node.i), None)
    if yet is not None:
        signs.deny(yet)
    elif above.lower_ == "had" and above.dep_ == "ccomp" and above.head.i < above.i:
        signs.note(Modality.RECOMMENDED, above)  # "said the ban had to go"
    elif above.lemma_ == "be":
        missed = is_past(above) and (
            any(c.dep_ == "aux" and c.lemma_ == "have" for c in node.children)
            or any(t.lower_ == "but" for t in above.doc[node.i : above.sent.end])
        )
        missed = missed or any(c.lemma_ == "have" for c in node.children if c.dep_ == "aux")
        signs.note(Modality.SLIPPED if missed else Modality.PLANNED, above)


def read_awaited_of(be: Token, signs: Signs) -> None:
    """Read "deliveries are to cease": what "is to" says holds of its subject too."""
    clause = next((c for c in be.rights if c.dep_ == "xcomp"), None)
    if clause is not None and (not is_passive(clause) or governs_subject(clause)):
        read_awaited(clause, be, signs)


def _has_being(verb: Token) -> bool:
    """Tell whether a form of "be" stands with a verb ("is going to")."""
    return any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)


def read_judged(noun: Token, verb: Token, signs: Signs) -> None:
    """Read "a withdrawal looks improbable": what is said to be likely or not has yet to come."""
    if verb.lemma_ in COPULAR and is_judged_behind(noun):
        signs.assume(Modality.POSSIBLE, noun)


def read_predicated(noun: Token, verb: Token, signs: Signs) -> None:
    """Read the adjective said of a happening ("the opening is imminent")."""
    read_judged(noun, verb, signs)
    for child in verb.children:
        if child.dep_ == "acomp" and verb.lemma_ == "be":
            read_governor(noun, child, signs)
    if verb.lemma_ == "be":
        read_awaited_of(verb, signs)


def _read_equated(node: Token, above: Token, signs: Signs) -> None:
    """Read the noun that a clause is said to be ("the plan is to", "word is that")."""
    if above.lemma_ != "be" or node.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    for child in above.children:
        if child.dep_ in {"nsubj", "attr"} and child.i < node.i:
            read_noun_hedge(child, signs)
            row = governors().get(("N", child.lemma_.lower()))
            if row is not None and row.modality is not None and not is_told_as_past(node):
                signs.note(row.modality, child, row.row)
            elif child.dep_ == "nsubj" and child.lemma_ in _WAYS and is_infinitive(node):
                signs.note(Modality.RECOMMENDED, child)


def is_best_way(node: Token, noun: Token) -> bool:
    """Tell whether what a way leads to is advised ("a patrol is the best way to close the gap")."""
    best = any(c.dep_ == "amod" and c.lower_ in _BEST for c in noun.children)
    said = best and noun.dep_ in {"attr", "nsubj"}
    taken = noun.dep_ == "pobj" and noun.head.lower_ == "as"  # "sees a quota as the way to"
    return (said or taken) and noun.lemma_ in _WAYS and is_infinitive(node)


def _read_extraposed(node: Token, above: Token, signs: Signs) -> None:
    """Read "doubts linger that": a subject that says how sure one is of the clause."""
    if node.dep_ not in {"ccomp", "advcl"} or above.lemma_ == "be":
        return
    subject = next((c for c in above.children if c.dep_ == "nsubj" and c.i < above.i), None)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in node.children)
    if subject is not None and marked and subject.pos_ in {"NOUN", "ADJ", "PRON"}:
        read_noun_hedge(subject, signs)


def has_row(node: Token, above: Token) -> bool:
    """Tell whether a word changes the standing of what stands under it."""
    row = _row(node, above)
    return row is not None and (row.denied or row.modality is not None)


def is_asked_for(node: Token, above: Token) -> bool:
    """Tell whether a word asks for what stands under it ("advised to leave")."""
    row = _row(node, above)
    return row is not None and row.modality is Modality.RECOMMENDED


def _row(node: Token, above: Token) -> Governor | None:
    """Return the row that holds of a word over another, or None."""
    if node.lower_ == "without":
        return None  # "cleared the bridge without firing": no leave to fire
    pos = "P" if above.dep_ == "prep" else _POS.get(above.pos_)
    if pos == "P":
        if node.pos_ in {"VERB", "AUX"} and above.lower_ not in _OVER_CLAUSES:
            return None
        told = node.pos_ == "NOUN" and (is_ground(node) or _is_talked_of(node, above))
        if told or (above.lower_ == "for" and _is_chance(above.head)):
            return None  # "tried on allegations that", "spoke about the shelling", "prospects for"
        return governors().get(("P", _preposition(above)))
    if pos != "V":
        return governors().get((pos or "", above.lemma_.lower()))
    row = of_verb(above)
    return row if row is not None and _holds(row, node, above) else None


def _is_chance(noun: Token) -> bool:
    """Tell whether a noun makes what it is for possible, and no more."""
    return noun.pos_ == "NOUN" and noun_modality(noun) is Modality.POSSIBLE


def _is_talked_of(noun: Token, above: Token) -> bool:
    """Tell whether "about" takes up a deed that nobody would be planning ("spoke about the shelling")."""
    if above.lower_ not in _TOPICS:
        return False
    frames = frames_by_word().get(("N", noun.lemma_.lower()), ())
    return any(f.kind is ClaimKind.EVENT and f.type in _DONE for f in frames)


def is_ground(noun: Token) -> bool:
    """Tell whether a noun says on what grounds something is done ("held on suspicion of smuggling")."""
    of = (g for c in noun.children if c.lower_ == "of" for g in c.children)
    told = is_hedging_noun(noun) or noun.lemma_.lower() in _CHARGES
    done = told and any(g.dep_ == "pcomp" for g in of)
    return done or any(is_told_as_past(c) for c in noun.children)


def _holds(row: Governor, node: Token, verb: Token) -> bool:
    """Tell whether a verb's row holds of what stands under it."""
    if node.dep_ == "dobj" and not row.of_object:
        return False
    if node.dep_ == "nsubjpass" and node.pos_ == "NOUN" and not (row.of_object or row.of_subject):
        return False
    if verb.lemma_ == "ask" and node.dep_ == "prep" and node.lower_ in _TOPICS:
        return False
    if verb.lemma_ == "look" and node.dep_ == "prep" and node.lower_ in _LOOKED:
        return False
    if row.modality is Modality.RECOMMENDED and _is_description(node):
        return False  # "call it closed" asks for nothing
    # "imagine that" bids the reader, "residents imagine that" does not
    bids = not has_subject(verb) and verb.tag_ not in {"VBN", "VBD"}
    return row.modality is not Modality.HYPOTHETICAL or bids


def _keeps_so(node: Token, above: Token) -> bool:
    """Tell "kept it closed" and "keeps shelling", which are so, from "kept from using"."""
    return node.dep_ == "oprd" or (above.lemma_ == "keep" and node.dep_ in {"xcomp", "ccomp"})


def _is_description(node: Token) -> bool:
    """Tell whether a word only describes an object ("call it closed", "keep it open")."""
    if node.dep_ not in {"oprd", "ccomp", "acomp"} or node.tag_ not in {"JJ", "VBN", "VBD"}:
        return False
    return not any(c.dep_ in {"aux", "auxpass", "mark"} for c in node.children)


def _has_doer(node: Token) -> bool:
    """Tell whether a verb has a subject, other than that of the verb over it ("want it to open")."""
    return node.pos_ in {"VERB", "AUX"} and has_subject(node)


def _is_supposed(above: Token) -> bool:
    """Tell whether a condition only supposes ("without the closure the town would starve")."""
    without = above.lower_ == "without" and any(is_would(t) for t in above.sent)
    return without or is_counterfactual(above)


def _preposition(token: Token) -> str:
    """Return a preposition with the one stacked under or over it ("ahead of")."""
    if token.lower_ == "of" and token.head.i == token.i - 1:
        before = token.head.lower_
        return "in advance of" if before == "advance" else f"{before} of"
    return token.lower_
