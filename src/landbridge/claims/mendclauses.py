"""Mend clauses that a comma, an aside or a bare participle put the small parser off."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.nouns import nouns_of
from landbridge.claims.openings import opens
from landbridge.claims.reporting import tells_or_thinks
from landbridge.claims.verbfields import is_deed
from landbridge.claims.verbgroups import has_subject, to_of

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_AUXILIARIES = frozenset({"be", "have"})
_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
_WANTING = frozenset(
    {"want", "need", "like", "prefer", "order", "demand", "see", "get", "have", "find"}
)
"""Verbs that take an object with what is, or is to be, done to it ("want the barrier removed")."""
_ALIKE = frozenset({"overrun", "cut", "shut", "hit", "split", "burnt"})
"""Participles that are nouns too."""
_LONGEST = 12
"""Most words of an aside between commas."""


def participle_for_noun(noun: Token) -> None:
    """Mend "The base was overrun", read as being an overrun: a thing without article is no such noun."""
    being = noun.head
    if noun.lower_ not in _ALIKE or being.lemma_ != "be" or any(noun.lefts) or noun.i < being.i:
        return
    above, dep = being.head, being.dep_
    children = [c for c in being.children if c != noun]
    if above == being:
        noun.head, noun.dep_ = noun, "ROOT"
    else:
        hang(noun, above, dep)
    for child in children:
        hang(child, noun, "nsubjpass" if child.dep_ == "nsubj" else child.dep_)
    hang(being, noun, "auxpass")
    noun.tag_, noun.pos_, noun.lemma_ = "VBN", "VERB", noun.lower_


def plan_of_headline(verb: Token) -> None:
    """Mend "Border yard to close for two days", read as a yard that somebody is to close.

    A noun at the head of a sentence does what the infinitive behind it says, unless it has an
    object left open.
    """
    noun = verb.head
    if noun.dep_ != "ROOT" or noun.pos_ not in _NOUNS or to_of(verb) is None or has_subject(verb):
        return
    if any(t.tag_ in _FINITE for t in noun.sent) or noun.right_edge.i > verb.right_edge.i + 1:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for stray in [c for c in noun.children if c.i > verb.i or c.dep_ == "dep"]:
        stray.head = verb
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(noun, verb, "nsubjpass" if passive else "nsubj")


def thing_for_verb(word: Token) -> None:
    """Mend "Kosti bridge to reopen", read as Kosti bridging: one name and a bare verb do not agree."""
    name = next((c for c in word.children if c.dep_ == "nsubj"), None)
    verb = next((c for c in word.children if c.dep_ == "xcomp" and to_of(c) is not None), None)
    if word.tag_ not in {"VBP", "VB", "NN"} or name is None or verb is None or name.i != word.i - 1:
        return
    if name.tag_ not in {"NNP", "NN"} or word.lower_ not in nouns_of("facility", "road", "vehicle"):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in word.children if c not in {name, verb}]:
        child.head = verb
    for child in [c for c in name.children if c.i < name.i]:
        child.head = word
    hang(name, word, "compound")
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(word, verb, "nsubjpass" if passive else "nsubj")
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_


def main_verb_behind_aside(verb: Token) -> None:
    """Mend "A push, one diplomat put it, is near", read as put and is: the aside has a subject too many."""
    aside = verb.head
    subjects = [c for c in aside.children if c.dep_ in _SUBJECTS and c.i < aside.i]
    if has_subject(verb) or len(subjects) < 2 or verb.left_edge.nbor(-1).text != ",":  # noqa: PLR2004
        return
    if any(c.dep_ == "cc" and c.i < verb.i for c in aside.children) or verb.tag_ not in _FINITE:
        return
    above, dep = aside.head, aside.dep_
    if above == aside:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        hang(verb, above, dep)
    hang(subjects[0], verb, "nsubj")
    hang(aside, verb, "parataxis")


def verb_in_row(verb: Token) -> None:
    """Mend "must explain strike, withdraw envoy", read as loose: a bare verb behind a comma is one more."""
    first = verb.head
    if verb.tag_ != "VB" or first.pos_ != "VERB" or first.i > verb.i or has_subject(verb):
        return
    under_modal = any(c.tag_ == "MD" for c in first.children)
    if under_modal and not any(verb.lefts) and verb.nbor(-1).text == ",":
        verb.dep_ = "conj"


def noun_for_gerund(noun: Token) -> None:
    """Mend "Fighting rages at the post", read as fighting some rages: what opens a sentence is its subject."""
    gerund = noun.head
    if noun.tag_ != "NNS" or gerund.tag_ != "VBG" or noun.i != gerund.i + 1 or any(noun.lefts):
        return
    if not opens(gerund) or not is_deed(noun.lower_.removesuffix("s")):
        return
    above, dep = gerund.head, gerund.dep_
    for child in [c for c in gerund.children if c.i > noun.i]:
        child.head = noun
    if above == gerund:
        noun.head, noun.dep_ = noun, "ROOT"
    else:
        hang(noun, above, "ccomp" if dep in {"csubj", "advcl"} else dep)
    hang(gerund, noun, "nsubj")
    gerund.tag_, gerund.pos_, gerund.lemma_ = "NN", "NOUN", gerund.lower_
    noun.tag_, noun.pos_, noun.lemma_ = "VBZ", "VERB", noun.lower_.removesuffix("s")


def done_to_object(verb: Token) -> None:
    """Mend "want the barrier removed", read as the barrier removing: what is wanted is done to it."""
    if verb.tag_ not in {"VBN", "VBD"} or verb.head.lemma_ not in _WANTING or verb.i < verb.head.i:
        return
    if any(c.dep_ in {"aux", "auxpass", "mark", "dobj"} for c in verb.children):
        return
    for child in verb.children:
        if child.dep_ == "nsubj":
            child.dep_, verb.tag_ = "nsubjpass", "VBN"


def no_object_behind_comma(noun: Token) -> None:
    """Mend "two lorries burnt, no report yet", read as burning a report: an object needs no comma."""
    verb, first = noun.head, noun.left_edge
    if first.i <= verb.i + 1 or first.nbor(-1).text != ",":
        return
    if sum(t.text == "," for t in noun.doc[verb.i : first.i]) == 1:
        noun.dep_ = "npadvmod"


def subject_behind_clause(noun: Token) -> None:
    """Mend "Although they freed the men, the road is shut", read as the men, the road.

    A main verb without subject has it right behind the comma that ends the clause before it, where
    the parser took it for an apposition to that clause's last noun.
    """
    if noun.pos_ not in _NOUNS or noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text != ",":
        return
    clause = next((a for a in noun.ancestors if a.dep_ in {"advcl", "prep"}), None)
    if clause is None or clause.head.i < noun.i:
        return
    verb = clause.head
    if verb.tag_ not in _FINITE and not any(c.tag_ in _FINITE for c in verb.children):
        return
    if has_subject(verb) or verb.left_edge != clause.left_edge:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    former = noun.head
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
    for stray in [c for c in former.children if c.dep_ == "punct" and c.i > former.i]:
        stray.head = verb if stray.i < noun.i else noun


def verb_behind_aside(auxiliary: Token) -> None:
    """Mend "The men had, it is alleged, been paid", where the aside takes what surrounds it.

    Behind an auxiliary and a comma stands an aside with a subject of its own; what follows its
    second comma is the auxiliary's verb.
    """
    if auxiliary.lemma_ not in _AUXILIARIES or auxiliary.i + 3 >= len(auxiliary.doc):
        return
    if auxiliary.nbor(1).text != "," or auxiliary.i == 0:
        return
    span = auxiliary.doc[auxiliary.i + 2 : min(auxiliary.i + 2 + _LONGEST, auxiliary.sent.end)]
    close = next((t for t in span if t.text == ","), None)
    if close is None or close.i + 1 >= auxiliary.sent.end:
        return
    verb = _verb_from(close.nbor(1))
    _verb_of_aside(close.nbor(-1))
    aside = next(
        (t for t in span if t.i < close.i and has_subject(t) and t.pos_ in {"VERB", "AUX"}), None
    )
    if verb is None or aside is None or _is_sound(auxiliary, verb):
        return
    _part(auxiliary, aside, verb)


def _verb_of_aside(word: Token) -> None:
    """Mend "police suspect" between commas, read as a suspect of the police: the aside tells."""
    subject = next((c for c in word.lefts if c.dep_ == "compound"), None)
    if subject is None or word.tag_ != "NN" or not tells_or_thinks(word.lower_):
        return
    subject.dep_ = "nsubj"
    word.tag_, word.pos_, word.lemma_ = "VBP", "VERB", word.lower_


def _verb_from(word: Token) -> Token | None:
    """Return the participle that begins here, "been" and adverbs aside, or None."""
    while word.lower_ in {"been", "being"} or word.tag_ == "RB":
        if word.i + 1 >= word.sent.end:
            return None
        word = word.nbor(1)
    return word if word.tag_ in _PARTICIPLES else None


def _is_sound(auxiliary: Token, verb: Token) -> bool:
    """Tell whether a verb has its auxiliary and the subject before that already."""
    return auxiliary.head == verb and any(
        c.dep_ in _SUBJECTS and c.i < auxiliary.i for c in verb.children
    )


def _part(auxiliary: Token, aside: Token, verb: Token) -> None:
    """Make a verb the main one, with the auxiliary and subject before an aside that stands beside it."""
    going = verb.tag_ == "VBG"
    passive = (auxiliary.lemma_ == "be" and not going) or any(
        t.lower_ == "been" for t in verb.doc[verb.i - 2 : verb.i]
    )
    tops = [t for t in (auxiliary, aside, verb) if t.dep_ == "ROOT"]
    outer = next(
        (t for t in (auxiliary, aside, verb) if t.head not in {auxiliary, aside, verb}), None
    )
    subject = next(
        (
            c
            for top in (auxiliary, aside, verb)
            for c in top.children
            if c.dep_ in _SUBJECTS and c.i < auxiliary.i
        ),
        None,
    )
    if subject is None:
        return
    if tops or outer is None:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        hang(verb, outer.head, outer.dep_)
    hang(subject, verb, "nsubjpass" if passive else "nsubj")
    for child in [c for c in auxiliary.children if c not in {subject, aside, verb}]:
        child.head = verb
    for child in [c for c in aside.children if c.i < auxiliary.i]:
        child.head = verb
    hang(auxiliary, verb, "auxpass" if passive and auxiliary.lemma_ == "be" else "aux")
    hang(aside, verb, "parataxis")
    for child in verb.children:
        if child.lower_ == "been":
            child.dep_ = "auxpass" if passive else "aux"
    verb.pos_ = "VERB"
    if not going:
        verb.tag_ = "VBN"
