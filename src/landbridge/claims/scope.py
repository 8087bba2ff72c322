"""Climb from a predicate through every word whose standing carries over to it."""

from spacy.tokens import Token

from landbridge.claims.conditions import (
    is_inverted_clause,
    is_parted,
)
from landbridge.claims.demands import read_wish
from landbridge.claims.governorrows import governing_verbs, governs_subject, is_set_down
from landbridge.claims.governors import (
    is_ground,
    read_awaited,
    read_awaited_of,
    read_evaluation,
    read_governor,
    read_judged,
    read_presupposed,
)
from landbridge.claims.hedging import (
    hedged_of,
    is_hedging_noun,
    is_opinion,
    is_seeming,
    read_noun_hedge,
    read_unsure,
)
from landbridge.claims.imperatives import read_command
from landbridge.claims.modifiers import read_modifiers, read_node
from landbridge.claims.reportedclauses import (
    read_denied_report,
    read_future_in_past,
    read_reporter,
)
from landbridge.claims.reporting import reporting
from landbridge.claims.signs import Signs
from landbridge.claims.suppositions import read_supposed, read_supposed_deed
from landbridge.claims.verbgroups import has_subject, is_infinitive, is_question
from landbridge.model.claim import Modality

_MAX_STEPS = 10
"""How many governors are followed at most; deeper nesting is a parse gone wrong."""

_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_CARRYING = frozenset(
    {("come", "under"), ("remain", "under"), ("come", "from"), ("be", "from"), ("result", "from")}
    | {("stem", "from")}
)
"""Verbs with a preposition that say of a noun what a verb would ("could be from a raid")."""
_GRANTING = frozenset(
    {"investigate", "probe", "examine", "claim", "explain", "condemn", "acknowledge", "mention"}
    | {"punish", "prosecute", "avenge", "forget", "forgive", "mourn", "solve", "discuss"}
)
_CONFIRMING = frozenset(
    {"confirm", "verify", "prove", "check", "corroborate", "substantiate", "authenticate"}
    | {"establish", "ascertain", "validate"}
)
_VERBAL = frozenset({"VERB", "AUX"})
_ASKED_FOR = frozenset({"nsubj", "nsubjpass", "dobj"})
_ORDERS = frozenset(
    {"decree", "order", "edict", "directive", "ordinance", "instruction", "circular", "bill"}
    | {"draft", "motion", "proposal", "plan", "fatwa", "injunction", "memo"}
)
"""Nouns of what sets something down that is thereby not yet done ("a decree closing the gate")."""
_TIMES = frozenset({"after", "before", "since", "until", "when", "while", "because"})
_UP = frozenset({"xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "oprd", "acomp", "attr"})
_NOMINAL_UP = frozenset({"pobj", "prep", "pcomp", "conj", "dobj", "nsubjpass"})


def climb(predicate: Token, signs: Signs) -> None:
    """Read a predicate and every governor that scopes over it, up to a reporting verb's clause."""
    node = predicate
    _read_bare_no(predicate, signs)
    for _ in range(_MAX_STEPS):
        read_node(node, signs)
        read_command(node, signs)
        read_wish(node, signs)
        read_denied_report(node, signs)
        above = _governor(node)
        if above is None:
            _read_beside(node, signs)
            return
        if read_reporter(node, above, signs):
            return
        if node.dep_ != "conj":  # what stands over a clause does not stand over its neighbour
            read_governor(node, above, signs)
            read_evaluation(node, above, signs)
            read_awaited(node, above, signs)
            _read_future_of_noun(node, above, signs)
        if above.dep_ == "prep" and is_ground(node):
            return  # "tried on suspicion of having smuggled"
        if above.lemma_ in _CONFIRMING and node.dep_ == "dobj" and read_unsure(above, signs):
            return
        node = above


def _read_future_of_noun(clause: Token, noun: Token, signs: Signs) -> None:
    """Read "fears that it would close" as what may come, seen from then."""
    if clause.dep_ not in {"acl", "ccomp"} or Modality.HYPOTHETICAL not in signs.modalities:
        return
    would = next((w for w in signs.words if w.lower_ == "would" and w.head == clause), None)
    if would is None or noun.pos_ != "NOUN" or not is_hedging_noun(noun):
        return
    signs.modalities.discard(Modality.HYPOTHETICAL)
    signs.assume(Modality.POSSIBLE, would)


def _read_beside(clause: Token, signs: Signs) -> None:
    """Read what the highest clause is to the next: a second thing said, or what "would" follow from."""
    first = clause
    while first.dep_ == "conj":
        first = first.head
    if first != clause and first.dep_ == "ccomp" and first.head.lemma_.lower() in reporting("V"):
        read_future_in_past(signs)
    elif clause.dep_ == "advcl" and clause.tag_ == "VBG" and _follows(clause):
        read_modifiers(clause.head, signs)
    elif clause.dep_ == "advcl" and is_question(clause):
        read_unsure(clause.head, signs)  # "whether it was hit was not known"
    elif clause.dep_ in {"csubj", "csubjpass"}:
        read_supposed(clause, clause.head, signs)
    elif clause.dep_ in {"nsubj", "nsubjpass"} and clause.pos_ == "NOUN":
        read_supposed_deed(clause, signs)


def _follows(clause: Token) -> bool:
    """Tell whether a participle says what comes of what will or may be ("cutting the town off")."""
    bare = not any(c.dep_ in {"aux", "mark", "nsubj", "prep", "neg"} for c in clause.children)
    ahead = any(c.tag_ == "MD" for c in clause.head.children)
    comma = clause.i > 0 and clause.nbor(-1).text == ","
    return bare and ahead and comma and clause.i > clause.head.i


def climb_from_noun(noun: Token, signs: Signs) -> None:
    """Read what governs a nominal trigger that no light verb carries."""
    read_node(noun, signs)
    _read_stated(noun, signs)
    node = noun
    for _ in range(_MAX_STEPS):
        _read_no(node, signs)
        above = node.head
        if node.dep_ == "prep" and above.pos_ in _VERBAL and not is_complement(node):
            if (above.lemma_, node.lower_) in _CARRYING:
                climb(above, signs)
            return
        if node.dep_ == "nsubj":
            read_presupposed(above, signs)
            read_judged(node, above, signs)
            read_supposed(node, above, signs)
            read_awaited_of(above, signs)
        late = node.dep_ == "nsubj" and governs_subject(above)  # "Opening of bridge delayed"
        if node.dep_ not in _NOMINAL_UP and not late and not is_set_down(node):
            return
        read_governor(node, above, signs)
        if above.pos_ in _VERBAL:
            grant(above, signs)
            if node.dep_ in {"dobj", "nsubjpass"} and above.lemma_ not in _GRANTING:
                climb(above, signs)
            return
        node = above


def grant(verb: Token, signs: Signs) -> None:
    """Let stand what a negated verb takes for granted ("the attack has not been claimed").

    What is not confirmed is neither denied nor sure.
    """
    if verb.lemma_ in _CONFIRMING:
        read_unsure(verb, signs)
    elif verb.lemma_ in _GRANTING:
        nobody = (c for s in verb.children if s.dep_ == "nsubj" for c in (s, *s.lefts))
        signs.spent += [c for c in verb.children if c.dep_ == "neg"]
        signs.spent += [word for word in nobody if word.lower_ in _NOBODY]


def _read_stated(noun: Token, signs: Signs) -> None:
    """Read "Repair of bridge delayed": a participle is all the verb a headline's noun has."""
    if noun.dep_ == "ROOT":
        for verb in noun.rights:
            if verb.dep_ == "acl" and verb.tag_ == "VBN" and governs_subject(verb):
                read_governor(noun, verb, signs)


def _read_no(noun: Token, signs: Signs) -> None:
    """Read "no" before a noun."""
    negative = next((c for c in noun.children if c.dep_ == "det" and c.lower_ == "no"), None)
    if negative is not None and negative not in signs.words:
        signs.deny(negative)


def _read_bare_no(verb: Token, signs: Signs) -> None:
    """Read "No buses burnt, say police": a headline's participle that nothing else stands over."""
    noun = verb.head
    if verb.dep_ == "acl" and is_hedging_noun(noun):
        if _governor(verb) is None:
            read_noun_hedge(noun, signs)  # "No evidence rebels crossed", read as crossed rebels
        return
    bare = verb.tag_ in {"VBG", "VBN"} and not has_subject(verb)
    if verb.dep_ == "acl" and bare and _is_there(noun):
        if noun.lower_ in {"nobody", "none"}:
            signs.deny(noun)
        _read_no(noun, signs)
        return
    participle = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}
    if not participle or noun.pos_ not in {"NOUN", "PROPN"}:
        return
    told = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in reporting("V")
    headed = noun.dep_ == "appos" and noun.head.dep_ == "ROOT"  # "Baku: no shots fired"
    if noun.dep_ == "ROOT" or told or headed:
        _read_no(noun, signs)


def _is_there(noun: Token) -> bool:
    """Tell whether "there is" stands before a noun ("there seemed to be nobody guarding it")."""
    verbs = (noun.head, noun.head.head)
    there = any(c.dep_ == "expl" for verb in verbs for c in verb.children)
    return noun.dep_ == "attr" and noun.head.lemma_ == "be" and there


def is_complement(preposition: Token) -> bool:
    """Tell whether a verb asks for a preposition ("call for", "succeed in")."""
    asked = preposition.lower_ in {"for", "in", "on", "about"}
    return asked and preposition.head.lemma_ in governing_verbs()


def _governor(node: Token) -> Token | None:
    """Return the word whose standing carries over to a node, or None at the top."""
    above = node.head
    if node.dep_ in {"nsubj", "nsubjpass"}:
        carries = _carries_subject(node, above)
    elif node.dep_ in {"acl", "relcl", "advcl"}:
        carries = is_infinitive(node) or _is_held_open(node, above)
    elif node.dep_ == "conj":
        carries = _shares(node)
    elif node.dep_ in {"csubj", "csubjpass"}:
        carries = any(c.lower_ == "whether" for c in node.children)
    else:
        carries = node.dep_ in _UP
    if carries and (is_parted(node, above) or _is_asked(node) or is_inverted_clause(node)):
        return None
    if carries and _stands_beside(node, above):
        return None
    return above if carries and above != node else None


def _stands_beside(clause: Token, above: Token) -> bool:
    """Tell whether a clause before its verb is a sentence of its own ("the depot ran dry: none got in").

    Only what is said or thought may stand before who says or thinks it.
    """
    if clause.dep_ != "ccomp" or clause.i > above.i or not has_subject(clause):
        return False
    return above.lemma_.lower() not in reporting("V") and not is_opinion(above)


def _is_asked(clause: Token) -> bool:
    """Tell whether a clause asks who or what, and so takes for granted that it is so."""
    if clause.dep_ == "pcomp":
        return any(c.lower_ == "where" for c in clause.lefts)  # "to the port, from where"
    if clause.dep_ not in {"ccomp", "advcl"}:
        return False
    before = [c for c in clause.children if c.i < clause.i]
    who = any(c.tag_ in {"WP", "WDT"} and c.dep_ in _ASKED_FOR for c in before)
    return (who and clause.dep_ == "ccomp") or any(c.lower_ in {"why", "how"} for c in before)


def _carries_subject(node: Token, above: Token) -> bool:
    """Tell whether what stands over a subject governs it."""
    if node.dep_ == "nsubj" and node.pos_ in _VERBAL:
        return False
    return above.pos_ not in _VERBAL or governs_subject(above)


def _is_held_open(node: Token, above: Token) -> bool:
    """Tell whether a finite clause is what a noun or verb of belief is about ("a sign that")."""
    marks = {c.lower_ for c in node.children if c.dep_ == "mark"}
    if node.dep_ == "acl" and above.pos_ == "NOUN":
        if node.tag_ == "VBG" and above.lemma_.lower() in _ORDERS:
            return True  # "a decree closing the gate"
        return "that" in marks or (node.tag_ == "VBG" and hedged_of(above) is not None)
    if node.dep_ == "advcl" and (above.pos_ == "ADJ" or (is_opinion(above) and "that" in marks)):
        return "that" in marks
    if node.dep_ == "relcl":
        return is_hedging_noun(above) and _is_whole(node)
    return node.dep_ == "advcl" and is_seeming(node, above) and marks.isdisjoint(_TIMES)


def _is_whole(clause: Token) -> bool:
    """Tell whether a clause without "that" lacks nothing ("no evidence rebels crossed the river")."""
    held = {c.dep_ for c in clause.children}
    asked = any(c.tag_ in {"WDT", "WP", "WRB"} for c in clause.children)
    return not asked and ("nsubjpass" in held or held >= {"nsubj", "dobj"})


def _shares(node: Token) -> bool:
    """Tell whether a coordinated verb shares its head's auxiliaries and negation."""
    own = any(c.dep_ in {"aux", "auxpass", "nsubj", "mark"} for c in node.children)
    passive = any(c.dep_ == "nsubjpass" for c in node.children)
    if passive and not own and node.tag_ == node.head.tag_ == "VBN":
        return True  # "will be shut and the guards withdrawn"
    return (
        not own
        and not passive
        and node.tag_ == node.head.tag_
        and node.pos_ == node.head.pos_ == "VERB"
    )
