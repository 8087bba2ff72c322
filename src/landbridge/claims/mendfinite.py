"""Find the main verb that the small parser took for a noun ("Soldiers man every checkpoint").

A clause has a finite verb. Where a sentence, or the first of two subjects, has none, a noun that is
a verb's form, agrees in number with the noun before it and has behind it what follows a verb, is
that verb. What is no sentence, as a headline without a verb, stays as it is.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.mendnames import is_amid_name
from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.nouns import noun_classes
from landbridge.claims.reporting import tells_or_thinks
from landbridge.claims.verbfields import is_deed
from landbridge.claims.verbgroups import has_subject

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURAL = frozenset({"NNS", "NNPS"})
_FORMS = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ"})
_OPENERS = frozenset({"DT", "PDT", "PRP", "PRP$", "CD", "WRB"})
"""Tags that open a phrase after a verb, never after a noun in the same phrase."""
_LOOSE = frozenset({"IN", "RP", "RB", "TO"})
_CLAUSES = frozenset({"relcl", "advcl", "acl", "ccomp", "parataxis", "conj", "pcomp"})
_INNER = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "case", "advmod", "quantmod", "nmod"}
)
_FREQUENCY = frozenset(
    {"routinely", "regularly", "often", "usually", "sometimes", "always", "never", "frequently"}
    | {"still", "now", "openly", "rarely", "seldom", "occasionally", "normally", "typically"}
)
"""Adverbs that stand before a verb and say how often it is so."""
_KEPT = frozenset({"prep", "prt", "punct", "advcl", "conj", "cc", "advmod", "npadvmod", "agent"})
_NO_OWNERS = frozenset({"goods", "customs", "arms", "sports", "works", "news", "headquarters"})
"""Plural words that stand before a noun as if they were singular ("goods train")."""
_ROUNDING = frozenset(
    {"at least", "at most", "more than", "fewer than", "less than", "up to", "as many as"}
    | {"some", "about", "around", "nearly", "almost", "roughly", "over", "only", "just"}
)
"""What stands before a number and rounds or bounds it."""
_LONGEST_ROUNDING = 3
"""Words of the longest of them."""
_DEEPEST = 4
"""Most phrases within phrases that stand between a subject and its verb."""
_OPENING = frozenset({"that", "whether", "if"})
_ONE = frozenset({"a", "an", "each", "every", "another", "one"})
"""Words that a plural cannot follow."""
_HEADS = frozenset({"NN", "NNS", "CD"})
_AMOUNTS = frozenset({"most", "many", "some", "all", "none", "few", "half", "much", "several"})
_WHENEVER = frozenset({"whenever", "when", "once", "if", "while", "until", "as", "after", "before"})


def headless_sentence(root: Token) -> None:
    """Mend a sentence without a main verb ("Militias along the river levy a fee on every raft")."""
    if root.pos_ not in _NOUNS and root.tag_ not in _HEADS and root.lower_ not in _AMOUNTS:
        return
    words = list(root.sent)
    for word in words:
        if word.tag_ in _FINITE and _is_main(word):
            return
        subject = _subject_before(word)
        if subject is not None:
            _raise(word, subject, words)
            return


def second_subject_is_clause(noun: Token) -> None:
    """Mend "The bus restarts on Monday, the office announced", where announced has two subjects."""
    verb = noun.head
    if noun.tag_ not in _PLURAL or verb.i < noun.i or verb.pos_ not in {"VERB", "AUX"}:
        return
    before = _subject_before(noun, sure=True)
    later = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i > noun.i]
    mark = next((c for c in verb.lefts if c.i > noun.i and c.lower_ in _WHENEVER), None)
    if before is None or not (later or mark is not None):
        return
    if mark is not None:
        words, above, dep = list(verb.sent), verb.head, verb.dep_
        _raise(noun, before, words, above=None if above == verb else above, dep=dep)
        hang(verb, noun, "advcl")
    else:
        _raise(noun, before, list(noun.subtree), above=verb, dep="ccomp")


def fragment_is_clause(noun: Token) -> None:
    """Mend "A ferry enters service in May, the timetable shows", where the first half hangs as a phrase."""
    verb = noun.head
    if noun.pos_ in _NOUNS and verb.pos_ == "VERB" and noun.i < verb.i:
        words = list(noun.subtree)
        for word in words:
            subject = _subject_before(word)
            if subject is not None:
                _raise(word, subject, words, above=verb, dep="ccomp")
                return


def noun_with_subject(noun: Token) -> None:
    """Mend "Queues at the gate stretch to six kilometres", where a noun has a subject of its own."""
    if noun.pos_ not in _NOUNS or not any(c.dep_ == "nsubj" for c in noun.lefts):
        return
    lemma = _verb_of(noun) or _telling_verb(noun)
    if lemma is None or any(c.pos_ == "AUX" for c in noun.children):
        return
    for stray in [c for c in noun.lefts if c.dep_ == "compound"]:
        before = stray.doc[stray.left_edge.i - 1]
        if before.dep_ == "prep" and not any(c.dep_ == "pobj" for c in before.children):
            hang(stray, before, "pobj")
    _tag(noun, lemma)


def noun_behind_that(mark: Token) -> None:
    """Mend "the suspicion that rebels tax lorries", where the clause's verb was taken for a noun."""
    noun = mark.head
    before = noun.nbor(-1) if noun.i else noun
    lemma = _verb_of(noun)
    if mark.lower_ not in _OPENING or noun.pos_ not in _NOUNS or lemma is None:
        return
    if before.i <= mark.i or before.pos_ not in _NOUNS | {"ADJ"} or not _agree(before, noun):
        return
    if any(c.pos_ == "AUX" or c.dep_ in {"nsubj", "cop"} for c in noun.children):
        return
    for child in [c for c in noun.lefts if c.i > mark.i and c != before and c.dep_ in _INNER]:
        child.head = before
    hang(before, noun, "nsubj")
    if noun.dep_ == "relcl":
        noun.dep_ = "acl"
    _tag(noun, lemma)


def _telling_verb(noun: Token) -> str | None:
    """Return the verb of telling that stands over a clause ("Tokyo suspects jets dropped flares"), or None."""
    stem = noun.lower_.removesuffix("s")
    over = noun.tag_ == "NNS" and any(c.dep_ == "ccomp" for c in noun.rights)
    return stem if over and tells_or_thinks(stem) else None


def verb_for_modifier(verb: Token) -> None:
    """Mend "A second ferry enters service", where a finite verb stands as a compound of its object."""
    noun = verb.head
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or noun.i < verb.i or not has_subject(verb):
        return
    take_place(verb, noun)
    hang(noun, verb, "dobj")
    for child in [c for c in noun.children if c.i < verb.i or c.dep_ in {"punct", "advcl"}]:
        child.head = verb
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"


def _is_main(word: Token) -> bool:
    """Tell whether a word is in no clause below the sentence's own."""
    return not any(t.dep_ in _CLAUSES for t in (word, *word.ancestors))


def _subject_before(word: Token, *, sure: bool = False) -> Token | None:
    """Return the noun that a word is the verb of, or None where it is no verb.

    Args:
        word: A noun by its tag.
        sure: Whether the clause has a verb's place left open, so that less need speak for it.
    """
    lemma = _verb_of(word)
    if lemma is None or word.i + 1 >= len(word.doc):
        return None
    last = _noun_before(word)
    subject = last and _top(last, word)
    if last is None or subject is None or not _agree(subject, word):
        return None
    return subject if _goes_on(word, lemma, subject, sure=sure) else None


def _verb_of(word: Token) -> str | None:
    """Return the verb that a noun may be a form of, where a table has it."""
    if word.tag_ not in _FORMS or word.i == 0 or is_amid_name(word):
        return None
    text = word.lower_
    stems = [text.removesuffix("s"), text]
    if text.endswith("es"):
        stems = [f"{text[:-3]}y" if text.endswith("ies") else text[:-2], text[:-1]]
    known = frames_by_word()
    return next((s for s in stems if ("V", s) in known or is_deed(s)), None)


def _noun_before(word: Token) -> Token | None:
    """Return the noun right before a word, adverbs aside."""
    at = word.i - 1
    while at > 0 and word.doc[at].tag_ == "RB":
        at -= 1
    noun = word.doc[at]
    if noun.lower_ == "rule" and noun.i > 1 and noun.nbor(-2).lower_ == "as":
        noun = word.doc[max(at - 3, 0)]
    gerund = noun.tag_ == "VBG" and noun.dep_ in {"compound", "amod"} and noun.head == word
    return (
        noun
        if noun.sent == word.sent and (gerund or (noun.pos_ in _NOUNS and noun.tag_ != "VBG"))
        else None
    )


def _top(noun: Token, word: Token) -> Token | None:
    """Return the noun that a phrase before a word is about ("Militias" of "Militias along the river")."""
    node = noun.head if noun.dep_ == "compound" and noun.head.dep_ == "pobj" else noun
    for _ in range(_DEEPEST):
        above = _over_phrase(node)
        if above is None or above.pos_ not in _NOUNS:
            break
        node = above
    node = node if node.i < word.i else noun
    return node if node.pos_ in _NOUNS or node.tag_ == "VBG" else None


def _over_phrase(noun: Token) -> Token | None:
    """Return what a phrase or participle that ends in a noun describes ("lorries leaving Adré")."""
    if noun.dep_ == "pobj":
        above = noun.head.head
    elif noun.dep_ == "dobj":
        above = noun.head
    else:
        return None
    return above.head if above.dep_ == "acl" and above.tag_ in {"VBG", "VBN"} else above


def _agree(subject: Token, word: Token) -> bool:
    """Tell whether a noun and a verb agree: "soldiers man", "a truck crosses"."""
    joined = any(c.dep_ == "conj" and c.i < word.i for c in subject.children)
    plural = subject.tag_ in _PLURAL or joined or subject.lower_ in {"police", "people"}
    third = word.lower_.endswith("s") and not word.lower_.endswith("ss")
    return plural != third


def _goes_on(word: Token, lemma: str, subject: Token, *, sure: bool) -> bool:
    """Tell whether what follows a word is what follows a verb."""
    after = word.nbor(1)
    if after.tag_ in _OPENERS or ("V", f"{lemma} {after.lower_}") in frames_by_word():
        return True
    behind = sure and after.tag_ in _LOOSE
    if behind or _number_behind(word) is not None or _is_of_one(word, subject):
        return True
    if _often(word) and (after.pos_ in _NOUNS or after.tag_ in _LOOSE):
        return True
    if lemma in noun_classes() or word.lower_ in noun_classes() or subject.lower_ in _NO_OWNERS:
        return False
    if after.tag_ in _LOOSE:
        return ("N", lemma) not in frames_by_word() and subject.dep_ != "nsubj"
    bare = after.pos_ in _NOUNS or after.tag_ in {"JJ", "VBN"}
    return bare and after.i + 1 <= len(word.doc) and ("N", lemma) not in frames_by_word()


def _number_behind(word: Token) -> Token | None:
    """Return the number behind "at least", "more than" or "some" right behind a word, or None."""
    doc = word.doc
    for length in range(1, _LONGEST_ROUNDING + 1):
        at = word.i + 1 + length
        if at < word.sent.end and doc[at].like_num:
            rounding = " ".join(token.lower_ for token in doc[word.i + 1 : at])
            return doc[at] if rounding in _ROUNDING else None
    return None


def _is_of_one(word: Token, subject: Token) -> bool:
    """Tell whether one thing stands before a word in "-s", which is then no plural ("each boat sails")."""
    before = word.doc[word.sent.start : word.i]
    bare = all(t.tag_ in {"DT", "JJ", "NN", "NNP"} for t in before)
    return bare and before[0].lower_ in _ONE and word.tag_ == "NNS" and subject == before[-1]


def _often(word: Token) -> bool:
    """Tell whether an adverb that says how often stands right before a word ("routinely tax")."""
    before = word.nbor(-1)
    return before.tag_ == "RB" and before.lower_ in _FREQUENCY


def _raise(
    word: Token,
    subject: Token,
    words: Sequence[Token],
    *,
    above: Token | None = None,
    dep: str = "ROOT",
) -> None:
    """Make a word the verb of the words it stands among, with its subject and object."""
    lemma = _verb_of(word) or word.lemma_
    left = [t for t in words if t.i < word.i]
    right = [t for t in words if t.i > word.i]
    inside, goal = set(left), _object_after(word, set(right))
    ends = [t.head for t in (word, goal) if t is not None and t.dep_ == "pobj"]
    held = next((p for p in ends if p.i < word.i), None)
    loose = [t for t in left if t.head not in inside or t.head == t]
    astray = [t for t in right if t.head.i <= word.i or t.head == t or t.head not in set(words)]
    word.head, word.dep_ = word, "ROOT"
    hang(subject, word, "nsubj")
    for token in loose:
        if token != subject:
            _rehang_left(token, subject, word, held)
    for token in astray:
        if token != goal:
            hang(token, word, _label_under(token))
    if goal is not None:
        hang(goal, word, "dobj")
    if above is not None:
        hang(word, above, dep)
    _tag(word, lemma)


def _rehang_left(token: Token, subject: Token, word: Token, held: Token | None) -> None:
    """Hang a word before the verb on the subject it describes, on a preposition left open, or on the verb."""
    if held is not None and token.i > held.i and token.dep_ in _INNER:
        own = next((c for c in held.children if c.dep_ == "pobj"), None)
        last = (
            word.i - 1 - next((n for n in range(3) if word.doc[word.i - 1 - n].pos_ in _NOUNS), 0)
        )
        head = own or word.doc[last]
        if token == head:
            hang(token, held, "pobj")
        else:
            token.head = head
    elif token.i < subject.i and token.dep_ in _INNER:
        token.head = subject
    else:
        hang(token, word, _label_under(token))


def _label_under(token: Token) -> str:
    """Return how a word that lost its place hangs on a verb."""
    if token.dep_ in {"relcl", "ccomp"}:
        return "advcl"
    return token.dep_ if token.dep_ in _KEPT else "dep"


def _object_after(word: Token, right: set[Token]) -> Token | None:
    """Return the head of the phrase that begins right behind a verb, or None."""
    node = _number_behind(word) or word.nbor(1)
    if node not in right or node.tag_ in _LOOSE or node.dep_ == "punct":
        return None
    while node.dep_ in _INNER and node.head.i > node.i and node.head in right:
        node = node.head
    return node if node.pos_ in _NOUNS | {"PRON", "NUM"} else None


def _tag(word: Token, lemma: str) -> None:
    """Say that a word is a verb in the present."""
    third = word.lower_.endswith("s") and lemma != word.lower_
    word.tag_, word.pos_, word.lemma_ = ("VBZ" if third else "VBP"), "VERB", lemma
    word.ent_type_ = ""
