"""Hedges: the words of ``hedges.tsv`` near a predicate, and the probability interval they give."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.chances import size_of
from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.claims.verbgroups import is_infinitive
from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import table
from landbridge.model.claim import Certainty

PLAIN = (0.85, 0.99)
"""A plain assertion: the ICD 203 band "very likely" to "almost certain" (80-99), upper part."""

_ADJECTIVAL = frozenset({"amod", "acomp", "oprd"})
_REASONS = frozenset({"because", "due", "owing", "thanks"})
_SEEMING = frozenset({"ccomp", "xcomp", "oprd", "acomp", "advcl"})
_NEGATIONS = frozenset(
    {"not", "n't", "n\u2019t", "no", "never", "far", "hardly", "cannot"}
    | {"neither", "nobody", "none"}
)
_ABLE = frozenset({"can", "could", "ca"})
"""Modals that say, denied before a verb of checking, who was not able to."""
_LONGEST_PHRASE = 6
"""Words of the longest adverbial."""
_NEAR = 4
"""How many words before an adjective its negation may stand ("by no means at all certain")."""
_TAKING_PLACE = frozenset({"be", "begin", "start", "happen", "occur", "continue", "resume"})
COPULAR = frozenset({"be", "remain", "look", "seem", "appear"})
_LIKENESS = frozenset({"as", "like", "if", "though", "have", "be"})
"""Marks and auxiliaries with which "look" says how things seem ("looks to be leaving")."""
_GROUNDS = frozenset({"on", "over", "for", "by", "with", "at"})
_BELIEVED = frozenset({"xcomp", "ccomp", "oprd", "prep", "advcl"})


@cache
def intervals() -> Mapping[tuple[str, str], tuple[float, float]]:
    """Return probability intervals under (kind, phrase), the columns of ``hedges.tsv``."""
    return {(r["kind"], r["phrase"]): (float(r["low"]), float(r["high"])) for r in table("hedges")}


@cache
def doubts_of_sources() -> tuple[str, ...]:
    """Return the phrases by which a text judges a source, the longest first."""
    phrases = (phrase for kind, phrase in intervals() if kind == "source")
    return tuple(sorted(phrases, key=len, reverse=True))


def certainty_of(signs: Signs) -> Certainty:
    """Return the weakest hedge read, with all hedge words in text order."""
    if not signs.hedges:
        return Certainty(words=(), low=PLAIN[0], high=PLAIN[1])
    weakest = min(signs.hedges, key=lambda h: h.low + h.high)
    words = tuple(dict.fromkeys(h.words for h in signs.hedges))
    return Certainty(words=words, low=weakest.low, high=weakest.high)


def read_hedge(child: Token, signs: Signs) -> None:
    """Read a hedging adverb or adjective, with the adverb before it or alone."""
    if child.i + 1 < len(child.doc) and child.nbor(1).lower_ in _REASONS:
        return  # "perhaps because money is short, lorries cross" doubts the reason
    before = [c.lower_ for c in child.children if c.dep_ == "advmod" and c.i == child.i - 1]
    adjectival = child.dep_ in _ADJECTIVAL or child.pos_ == "ADJ"
    kinds = ("adjective", "adverb") if adjectival else ("adverb",)
    for words in (" ".join([*before, child.lower_]), child.lower_):
        kind = next((k for k in kinds if (k, words) in intervals()), None)
        if kind is not None:
            signs.hedge(words, intervals()[(kind, words)], at=child, row=hedge_row(kind, words))
            return


def read_phrase(child: Token, signs: Signs) -> None:
    """Read an adverbial of several words ("in all likelihood") that hangs on a predicate."""
    start = child.left_edge.i
    words = " ".join(token.lower_ for token in child.doc[start : start + _LONGEST_PHRASE])
    phrase = next((p for p in phrases() if f"{words} ".startswith(f"{p} ")), None)
    if phrase is not None:
        _hedge("phrase", phrase, child, signs)


@cache
def phrases() -> tuple[str, ...]:
    """Return the adverbials of several words."""
    return tuple(phrase for kind, phrase in intervals() if kind == "phrase")


@cache
def phrase_ends() -> frozenset[str]:
    """Return the last words of those adverbials."""
    return frozenset(phrase.split()[-1] for phrase in phrases())


def hedge_row(kind: str, phrase: str) -> RowName:
    """Return the name of a row of ``hedges.tsv``."""
    return row_name("hedges", kind=kind, phrase=phrase)


def read_seeming(node: Token, above: Token, signs: Signs) -> None:
    """Read "it seems that", "looks as if" and passive reporting such as "is believed to"."""
    lemma = above.lemma_.lower()
    if node.dep_ in _SEEMING and _seems(node, lemma):
        _hedge("seem", lemma, above, signs, words=above.lower_)
        signs.words += [
            c for c in above.children if c.dep_ in {"nsubj", "expl"} and c.lower_ == "it"
        ]
    elif is_passive(above) and (_is_believed(node) or _takes_place(node, above)):
        _hedge("belief", lemma, above, signs, words=above.lower_)


def _is_believed(node: Token) -> bool:
    """Tell whether a word says what is believed; "held on charges" says why somebody is."""
    return node.dep_ in _BELIEVED and not (node.dep_ == "prep" and node.lower_ in _GROUNDS)


def _takes_place(happening: Token, verb: Token) -> bool:
    """Tell whether a belief is about its subject's coming about ("a push is thought to be under way")."""
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i), None)
    if happening.dep_ != "nsubjpass" or below is None:
        return False
    names = any(c.dep_ == "attr" for c in below.children)  # "the raid is thought to be their work"
    return below.lemma_ in _TAKING_PLACE and not names


def is_belief(word: Token) -> bool:
    """Tell whether a participle says what is believed or told of somebody ("said", "thought")."""
    return ("belief", word.lemma_.lower()) in intervals()


def read_belief(word: Token, signs: Signs) -> bool:
    """Read a participle of belief, whatever stands under it; False when it is none."""
    if is_belief(word) and all(hedge.at != word for hedge in signs.hedges):
        _hedge("belief", word.lemma_.lower(), word, signs, words=word.lower_)
    return is_belief(word)


def read_aside(verb: Token, signs: Signs) -> None:
    """Read "it would seem" thrown into a sentence."""
    if any(c.lower_ == "it" for c in verb.children):
        _hedge("seem", verb.lemma_.lower(), verb, signs, words=verb.lower_)


def _seems(node: Token, lemma: str) -> bool:
    """Tell whether a verb over a clause says how things seem; "looks to take it" is a plan."""
    if lemma != "look":
        return ("seem", lemma) in intervals()
    if node.dep_ in {"acomp", "oprd"} and node.tag_ in {"JJ", "VBN"}:
        return True  # "the road looks cut"
    marks = {c.lower_ for c in node.children if c.dep_ in {"mark", "aux"}}
    return node.dep_ in {"acomp", "oprd"} or bool(marks & _LIKENESS)


_LINKS = frozenset({"because", "since", "after", "before", "while", "until", "when"})


def is_seeming(node: Token, above: Token) -> bool:
    """Tell whether a verb only says how sure one is of what stands under it."""
    lemma = above.lemma_.lower()
    if node.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _LINKS for c in node.children):
        return False  # "are held because snow has blocked the pass"
    return _seems(node, lemma) or (("belief", lemma) in intervals() and is_passive(above))


def read_opinion(node: Token, above: Token, signs: Signs) -> None:
    """Read "analysts believe that" over a clause; a passive is read as seeming.

    Somebody must believe it: "suppose that" asks the reader to.
    """
    if node.dep_ == "advcl" and is_infinitive(node):
        return  # "gathered to ask"
    come = above.dep_ == "xcomp" or (above.dep_ == "advcl" and above.head.lemma_ == "come")
    fearing = above.tag_ == "VBG" and above.dep_ in {"advcl", "acl", "pcomp", "conj"}
    told = come or fearing or any(c.dep_ in {"nsubj", "expl"} for c in above.children)
    if node.dep_ in {"ccomp", "advcl", "parataxis"} and told and not is_passive(above):
        _hedge("opinion", above.lemma_.lower(), above, signs)


def is_opinion(verb: Token) -> bool:
    """Tell whether a verb says what somebody believes."""
    return ("opinion", verb.lemma_.lower()) in intervals()


def hedged_of(noun: Token) -> Token | None:
    """Return the hedging noun of which another is what is hoped or seen ("a sign of lorries")."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ != "NOUN":
        return None
    return of.head if is_hedging_noun(of.head) else None


def read_noun_hedge(noun: Token, signs: Signs) -> None:
    """Read a noun that says how sure one is ("a fair chance that", "no sign that", "word is").

    The noun counts with the word right before it where the table has both, else alone.
    """
    before = [c for c in noun.children if c.dep_ in {"amod", "det", "nmod"} and c.i < noun.i]
    if _is_none(noun) and not any(c.lower_ == "no" for c in before):
        named = [f"no {noun.lemma_.lower()}"]
    else:
        described = [*before, *_said_of(noun)]
        named = [f"{c.lower_} {noun.lemma_.lower()}" for c in described]
        size = size_of(noun, described)
        named += [size] if size is not None else []
    if noun.lower_ == "talks":
        return  # "talks on the opening" are held; "talk of it" is idle
    for phrase in (*named, noun.lower_, noun.lemma_.lower()):
        row = _noun_rows().get(phrase)
        if row is None:
            continue
        interval, denied = row
        name = hedge_row("noun", phrase)
        signs.hedge(phrase, interval, at=noun, row=name)
        negative = [c for c in before if c.lower_ in {"no", "little", "zero"}]
        signs.words += negative
        signs.spent += negative
        if denied:
            signs.turn(noun, name)
        return


def _said_of(noun: Token) -> list[Token]:
    """Return the adjectives that are said of a noun ("the likelihood is low")."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ not in COPULAR:
        return []
    return [c for c in noun.head.children if c.dep_ in {"acomp", "oprd"}]


@cache
def _noun_rows() -> Mapping[str, tuple[tuple[float, float], bool]]:
    return {
        r["phrase"]: ((float(r["low"]), float(r["high"])), r["polarity"] == "denied")
        for r in table("hedges")
        if r["kind"] == "noun"
    }


def is_hedging(adjective: Token) -> bool:
    """Tell whether an adjective says how sure one is ("alleged", "possible")."""
    return ("adjective", adjective.lower_) in intervals()


def is_hedging_noun(noun: Token) -> bool:
    """Tell whether a noun says how sure one is ("chance", "report")."""
    return noun.lemma_.lower() in _noun_lemmas()


@cache
def _noun_lemmas() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in _noun_rows())


def _is_none(noun: Token) -> bool:
    """Tell whether there is said to be none ("have not seen signs", "nor is there any sign")."""
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    return any(c.dep_ == "neg" or (c.lower_ == "nor" and c.i < verb.i) for c in verb.children)


def read_unsure(word: Token, signs: Signs) -> bool:
    """Read "not certain", "far from clear", "did not rule out": what is left is no denial.

    Args:
        word: The adjective or verb that stands over a clause.
        signs: Of the clause.

    Returns:
        True when the word was read.
    """
    named = (_with_particle(word), word.lower_)
    phrase = next((p for p in named if ("unsure", p) in intervals()), None)
    if phrase is None:
        return False
    negation = _negation_of(word)
    if not negation:
        return False
    signs.spent += [*negation, *(c for c in word.children if c.lower_ in _ABLE)]
    signs.words += negation
    _hedge("unsure", phrase, word, signs)
    return True


def _negation_of(word: Token) -> list[Token]:
    """Return the words that negate an adjective or verb, wherever the parser hung them."""
    head = word.head if word.pos_ == "ADJ" or word.dep_ in {"acomp", "pcomp"} else word
    if head.dep_ == "prep":  # "far from clear"
        head = head.head
    inside = word.doc[min(head.left_edge.i, word.left_edge.i) : word.i]
    near = [t for t in inside if t.lower_ in _NEGATIONS and t.sent == word.sent]
    own = [c for c in (*word.children, *head.children) if c.dep_ == "neg" and c.i < word.i]
    last = max((t.i for t in near), default=-1)
    return list(dict.fromkeys([*own, *(t for t in near if t.i == last and word.i - t.i <= _NEAR)]))


def _with_particle(verb: Token) -> str:
    """Return a verb's lemma with its particle ("rule out"), or the word of another."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    lemma = verb.lower_ if verb.pos_ == "ADJ" else verb.lemma_.lower()
    return f"{lemma} {particle}".rstrip()


def _hedge(kind: str, phrase: str, at: Token, signs: Signs, *, words: str = "") -> None:
    interval = intervals().get((kind, phrase))
    if interval is not None:
        signs.hedge(words or phrase, interval, at=at, row=hedge_row(kind, phrase))
