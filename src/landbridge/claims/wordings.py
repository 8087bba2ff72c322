"""Set phrases that say how what follows or precedes them stands, read by order, not by the parse.

"There were rumours of a landing", "the plan fell through", "subject to a survey": the rows of
``wordings.tsv``. A parser often hangs the clause beside such words where nobody looks for it, so
they reach by position, up to a word that turns the sentence, as the cues of ConText do (Harkema et
al., 2009, Journal of Biomedical Informatics 42). What the parse gave for the same words stands,
save where the row says that the phrase as a whole means something else ("there can be no doubt").
"""

from collections.abc import Collection

from spacy.tokens import Token

from landbridge.claims.phrases import Found, forms_of, found_in
from landbridge.claims.reporting import reporting
from landbridge.claims.signs import CERTAINTY, Signs
from landbridge.claims.verbgroups import is_perfect
from landbridge.model.claim import Modality, Polarity

_TURNS = frozenset(
    {
        ";",
        "but",
        "yet",
        "although",
        "though",
        "whereas",
        "while",
        "however",
        "except",
        "nonetheless",
    }
)
_ASKING = frozenset({"why", "how", "who", "whom", "whose", "when", "where", "which", "what"})
"""Open a question that takes its answer's verb for granted: "it is unclear why the army left"."""
_MODALITIES = frozenset(m.value for m in Modality)
_RESOLVED = _MODALITIES - {Modality.POSSIBLE.value}
_MADE = frozenset(
    {"make", "publish", "issue", "release", "file", "write", "submit", "read", "carry", "cite"}
    | {"give", "see", "spread", "circulate", "quote", "receive", "deny", "dismiss", "call"}
)
"""What is done with a report."""
_ASIDE = frozenset({"relcl", "advcl"})
_TIMES = frozenset({"before", "after", "until", "since", "when", "while"})
_NAMING = frozenset({"NOUN", "PROPN"})
_SAID_BEHIND = frozenset({"before", "sentence"})
_APART = _TIMES | {"because", "although", "though"}
_CLOSED = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def read_wordings(trigger: Token, predicate: Token, signs: Signs) -> None:
    """Read the set phrases of the sentence that reach a word.

    Args:
        trigger: The word that names what is claimed, whose standing is asked for.
        predicate: The verb (or noun) that carries it.
        signs: What the parse has given so far; grows.
    """
    reaching = [found for found in found_in(predicate.sent) if _reaches(found, trigger)]
    for found in reaching:
        _apply(found, predicate, signs)
    if any(_denies_telling(found) for found in reaching):
        _take_back_hearsay(signs)


def _denies_telling(found: Found) -> bool:
    """Tell whether a wording denies what is told ("... is false", "there is no truth to rumours that")."""
    wording = found.wording
    return wording.denies and not wording.interval and (wording.scope != "after" or wording.over)


def _take_back_hearsay(signs: Signs) -> None:
    """Forget that a thing is only told of where the telling is denied ("reports that ... are false")."""
    told = [
        sign
        for sign in signs.read
        if sign.gave.startswith(CERTAINTY)
        and sign.row is not None
        and (sign.row.table == "wordings" or ("kind", "noun") in sign.row.cells)
    ]
    words = {sign.word for sign in told}
    signs.read = [sign for sign in signs.read if sign not in told]
    signs.hedges = [hedge for hedge in signs.hedges if hedge.at not in words]


def is_worded(trigger: Token) -> bool:
    """Tell whether a word only says how sure one is of what follows ("word reached us", "the talk is")."""
    return any(
        found.start <= trigger.i < found.end
        and found.wording.interval is not None
        and found.wording.scope == "after"
        and ({trigger.pos_, trigger.doc[found.start].pos_} & _NAMING or _is_impersonal(trigger))
        and any(words and words & forms_of(trigger) for words in found.wording.words)
        for found in found_in(trigger.sent)
    )


def _is_impersonal(verb: Token) -> bool:
    """Tell whether "it" is all the subject a verb has ("it could not be established whether")."""
    return any(c.dep_ in _SUBJECTS and c.lower_ == "it" for c in verb.children)


def is_judged_behind(noun: Token) -> bool:
    """Tell whether a wording right behind a noun says how likely it is ("is far from assured")."""
    verb = noun.head
    return any(
        found.start <= verb.i < found.end and noun.i < found.start
        for found in found_in(noun.sent)
        if found.wording.interval is not None and found.wording.scope in _SAID_BEHIND
    )


def is_told_of(noun: Token) -> bool:
    """Tell whether a wording that says how sure one is ends with the "of" over a noun."""
    of = noun.head
    return noun.dep_ == "pobj" and any(
        found.end == of.i + 1
        for found in found_in(noun.sent)
        if found.wording.interval is not None and found.wording.scope == "after"
    )


def _apply(found: Found, predicate: Token, signs: Signs) -> None:
    """Add what a wording says to the signs."""
    wording, at = found.wording, predicate.doc[found.end - 1]
    if wording.modality is Modality.SLIPPED and _is_only_possible(predicate.doc[found.start]):
        return
    if wording.modality is Modality.CONDITIONAL and _is_remembered(found, predicate):
        return
    covered = frozenset(predicate.doc[found.start : found.end])
    if wording.over:
        signs.forget(covered)
    elif wording.interval is not None:
        signs.forget(covered, only=_RESOLVED)  # "talk of an exodus" is no plan
    told = frozenset(sign.gave.split()[0] for sign in signs.read if sign.word in covered)
    spent = not wording.over and any(word in covered for word in signs.spent)  # "neither confirmed"
    if wording.denies and Polarity.DENIED.value not in told and not spent:
        signs.turn(at, wording.row)
    if wording.interval is not None and CERTAINTY not in told:
        words = predicate.doc[found.start : found.end].text
        signs.hedge(words, wording.interval, at=at, row=wording.row)
    if wording.modality is None or told & _MODALITIES or _is_state_of(predicate, covered):
        return
    if wording.modality is not Modality.ONGOING or not _is_over(predicate):
        signs.assume(wording.modality, at, wording.row)


def _is_state_of(predicate: Token, covered: Collection[Token]) -> bool:
    """Tell whether a wording is the very verb that a state completes ("dozens feared trapped")."""
    return predicate.dep_ == "oprd" and predicate.tag_ == "VBN" and predicate.head in covered


def _is_remembered(found: Found, predicate: Token) -> bool:
    """Tell whether "the moment", "the day" opens what has been ("film of the moment it fell")."""
    return predicate.doc[found.start].lower_ == "the" and _is_over(predicate)


def _is_only_possible(word: Token) -> bool:
    """Tell whether a modal before a wording says that it may come ("can be cancelled")."""
    return word.lower_ == "be" and word.i > 0 and word.nbor(-1).lower_ in {"can", "may", "might"}


def _is_over(predicate: Token) -> bool:
    """Tell whether a verb is past or perfect beyond doubt: "put" and "cut" may be either."""
    if is_perfect(predicate):
        return True
    auxiliary = any(c.tag_ == "VBD" for c in predicate.children if c.dep_ in {"aux", "auxpass"})
    return auxiliary or (predicate.tag_ == "VBD" and predicate.lower_ != predicate.lemma_)


def _reaches(found: Found, predicate: Token) -> bool:
    """Tell whether a word stands in the scope of a wording."""
    scope = found.wording.scope
    if found.start <= predicate.i < found.end:
        return False
    after = predicate.i >= found.end
    if (after and scope == "before") or (not after and scope == "after"):
        return False
    low, high = (found.end, predicate.i) if after else (predicate.i + 1, found.start)
    between = predicate.doc[low:high] if low < high else ()
    if any(_stops(t, predicate, found) for t in between):
        return False
    hedges = after and found.wording.interval is not None
    if hedges and predicate.doc[found.end].lower_ in _ASKING:
        return False
    if found.wording.opens and _has_own_clause(found, predicate):
        return False
    return not any(
        is_apart(found, predicate) for is_apart in (_says_of_another, _is_aside, _stands_aside)
    )


def _says_of_another(found: Found, predicate: Token) -> bool:
    """Tell whether a wording is of a clause behind a comma ("Scanner breaks down, repair is doubtful")."""
    if predicate.i > found.start:
        return False
    subjects = (c for c in predicate.doc[found.start].children if c.dep_ in _SUBJECTS)
    subject = next((c for c in subjects if c.pos_ in {"NOUN", "PROPN"}), None)
    if subject is None or subject.left_edge.i <= predicate.i + 1:
        return False
    return subject.left_edge.nbor(-1).text == ","


def _stops(token: Token, predicate: Token, found: Found) -> bool:
    """Tell whether a wording does not reach over a word: a turn, another clause, or a colon.

    Behind a colon a denial adds what is so.
    """
    if token.text == ":":
        denied = found.wording.denies and predicate.i >= found.end
        return found.wording.opens or denied
    return token.lower_ in _TURNS or _opens_another(token, predicate, found)


def _has_own_clause(found: Found, predicate: Token) -> bool:
    """Tell whether what opens a sentence denies a clause of its own and no other ("rather than wait, he")."""
    if not found.wording.denies:
        return False
    last = predicate.doc[found.end - 1]
    clause = last.head if last.dep_ == "mark" else last
    inside = clause.left_edge.i <= predicate.i <= clause.right_edge.i
    return clause.dep_ in {"advcl", "prep"} and not inside


def _stands_aside(found: Found, predicate: Token) -> bool:
    """Tell whether a wording stands in a clause on a noun that says nothing of a predicate.

    "Sources whose reliability is unclear said that the men had left", "men carrying what is
    thought to be gold left".
    """
    last = predicate.doc[found.end - 1]
    clauses = (node for node in (last, *last.ancestors) if _is_clause_apart(node, found))
    return any(not c.left_edge.i <= predicate.i <= c.right_edge.i for c in clauses)


def _is_clause_apart(node: Token, found: Found) -> bool:
    """Tell whether a clause keeps a wording that begins inside it to itself.

    A relative one does; one of time or reason does where what is told stands before ("the convoy
    came after it had been called off twice").
    """
    if node.dep_ in {"relcl", "acl", "pcomp"}:
        return node.left_edge.i <= found.start and not _is_all_the_verb(node)
    timed = node.dep_ == "advcl" and any(c.lower_ in _APART for c in node.children)
    return timed and found.wording.scope == "before" and node.left_edge.i <= found.start


def _is_all_the_verb(participle: Token) -> bool:
    """Tell whether a participle is all the verb a headline has ("Army exit from base fixed for May")."""
    return (
        participle.tag_ == "VBN"
        and participle.dep_ == "acl"
        and participle.sent.root.pos_ == "NOUN"
    )


def _opens_another(token: Token, predicate: Token, found: Found) -> bool:
    """Tell whether a conjunction opens a clause with a subject of its own ("..., and the army")."""
    if token.dep_ != "cc" or token.head.pos_ not in _CLOSED:
        return False
    later = (c for c in token.head.children if c.dep_ == "conj" and c.i > token.i)
    clause = next(later, None)
    if clause is None or not any(c.dep_ in _SUBJECTS for c in clause.children):
        return False
    if any(c.dep_ == "mark" for c in clause.children):
        return False
    return (predicate.i > token.i) != (found.start > token.i)


def _is_aside(found: Found, predicate: Token) -> bool:
    """Tell whether a predicate stands in an aside that the wording says nothing of.

    What is told within what is reported ("rumours that the men who held the pass have left") is
    taken for granted: a relative or adverbial clause whose head stands inside the scope as well.
    """
    for node in (predicate, *predicate.ancestors):
        if found.start <= node.i < found.end:
            return False
        if node.dep_ == "advcl" and any(_is_time_outside(c, found) for c in node.children):
            return True
        if node.dep_ in _ASIDE and node.head.pos_ != "ADJ" and not _is_content(node):
            head = node.head.i
            inside = head >= found.end if predicate.i >= found.end else head < found.start
            if inside and head < predicate.i and not _is_told_of(node.head, found):
                return True
    return False


def _is_told_of(noun: Token, found: Found) -> bool:
    """Tell whether a noun is what is told of: so is what its clause says ("reports of a raid that killed six")."""
    return noun.dep_ == "pobj" and noun.head.i == found.end - 1


def _is_content(clause: Token) -> bool:
    """Tell whether "that" opens a clause with a subject of its own: no relative, wherever it hangs."""
    words = {c.dep_: c.lower_ for c in clause.children if c.i < clause.i}
    other = any(c.dep_ == "dobj" for c in clause.children if c.i > clause.i)
    stray = words.get("dobj") == "that" and (other or "nsubjpass" in words)  # "that" is no object
    stray = stray or (words.get("dobj") == "that" and _is_told(clause))
    return (stray or words.get("mark") == "that") and not _SUBJECTS.isdisjoint(words)


def _is_told(clause: Token) -> bool:
    """Tell whether a clause is what a report says, not how it came about ("the report that officials wrote")."""
    return clause.head.lemma_.lower() in reporting("N") and clause.lemma_ not in _MADE


def _is_time_outside(word: Token, found: Found) -> bool:
    """Tell whether a word of time opens a clause, and the wording does not end with it."""
    return word.lower_ in _TIMES and not found.start <= word.i < found.end
