"""Find every source that a sentence names: reporting verbs here, phrases in ``grounds``."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from landbridge.claims.attitudes import attitudes_at
from landbridge.claims.attribution import Attribution
from landbridge.claims.checking import unchecked
from landbridge.claims.content import content_of_verb
from landbridge.claims.grounds import according_to, based_on, from_noun, to_mind, via
from landbridge.claims.parser import Passage
from landbridge.claims.reporting import (
    Use,
    full_lemma,
    reporting,
    showing_nouns,
    stances,
    withholds_name,
)
from landbridge.claims.slots import is_passive, object_of
from landbridge.claims.speaker import is_nobody, speaker_of
from landbridge.model.claim import Attitude

_CUES = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
"""Parts of speech that a cue can be; what begins a phrase that cites is listed by itself."""
_CUE_WORDS = frozenset({"according", "via", "to", "based"})


def find_attributions(passage: Passage, sentence: Span) -> list[Attribution]:
    """Find every attribution that a sentence of a passage makes, in the order of the cues."""
    found: list[Attribution] = []
    for token in sentence:
        if token.pos_ in _CUES or token.lower_ in _CUE_WORDS:
            told = list(_at(passage, token))
            found += told or attitudes_at(passage, token)
    return found


def _at(passage: Passage, token: Token) -> Iterator[Attribution]:
    """Yield the attributions whose cue a word begins."""
    if token.lower_ == "according":
        yield from according_to(passage, token)
    elif token.lower_ == "via":
        yield from via(passage, token)
    elif token.lower_ == "to" and token.dep_ == "prep":
        yield from to_mind(passage, token)
    elif token.pos_ in {"VERB", "AUX"}:
        yield from _from_verb(passage, token)
    elif token.pos_ == "NOUN":
        yield from from_noun(passage, token)
    if token.lower_ == "based":
        yield from based_on(passage, token)


def _from_verb(passage: Passage, verb: Token) -> Iterator[Attribution]:
    """Read a reporting verb with its clause, quotation or object."""
    uses = reporting("V").get(full_lemma(verb, reporting("V")), ())
    if not uses:
        return
    if verb.lemma_ in {"cite", "quote"} and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        yield from _citing(passage, verb)
        return
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        yield from _quoted_as_saying(passage, verb)
        return
    if verb.lemma_ in {"cite", "quote"} and any(c.lower_ == "as" for c in verb.children):
        return  # read at what follows: "was quoted as saying"
    source = speaker_of(verb)
    if _is_no_report(verb, source, uses) or not _may_lack_source(verb, source, uses):
        return
    use = _fitting(uses, source)
    if use.name == "ask" and _withholds_name(verb):
        return
    content = content_of_verb(passage, verb, use)
    if content is not None:
        cue_end = next((c for c in verb.children if c.dep_ == "prt"), verb)
        yield Attribution(source, (verb, cue_end), content, use.name, _stand(verb, use))


def _stand(verb: Token, use: Use) -> Attitude:
    """Return how the reporter stands to a source: by an adverb ("rightly noted"), else by the verb."""
    said = (stances()[c.lower_] for c in verb.children if c.lower_ in stances())
    return next(said, use.attitude)


def _withholds_name(verb: Token) -> bool:
    """Tell whether what is asked is not to be named: that describes a source, and demands nothing."""
    return withholds_name(" ".join(t.lower_ for t in verb.subtree))


def _citing(passage: Passage, verb: Token) -> Iterator[Attribution]:
    """Read "X said ..., citing Y": Y stands under X with the same content."""
    source = next((c for c in verb.children if c.dep_ == "dobj"), None)
    outer = verb.head
    while outer.lemma_.lower() not in reporting("V") and outer.dep_ in {"ccomp", "conj", "xcomp"}:
        outer = outer.head
    if source is not None and outer.lemma_.lower() in reporting("V"):
        for attribution in _from_verb(passage, outer):
            yield replace(attribution, source=source, cue=(verb, verb))


def _quoted_as_saying(passage: Passage, verb: Token) -> Iterator[Attribution]:
    """Read "X quoted Y as saying ...": Y speaks, and X carries it."""
    outer = verb.head.head
    quoted = object_of(outer)
    use = next(iter(reporting("V").get(verb.lemma_.lower(), ())), None)
    content = content_of_verb(passage, verb, use) if use is not None else None
    if use is not None and content is None:
        content = content_of_verb(passage, outer, use)  # "A, the mayor was quoted as saying"
    if use is None or content is None or quoted is None or outer.lemma_ not in {"quote", "cite"}:
        return
    yield Attribution(quoted, (verb, verb), content, use.name, use.attitude)
    carrier = speaker_of(outer)
    if carrier is not None and carrier != quoted:
        yield Attribution(carrier, (outer, outer), content, use.name, Attitude.NEUTRAL)


def _is_no_report(verb: Token, source: Token | None, uses: Sequence[Use]) -> bool:
    """Tell apart "no one claimed responsibility" and "called the X" from reports and demands."""
    if unchecked(verb) or (source is not None and is_nobody(source)):
        return True
    if any(c.dep_ == "dobj" and c.lemma_ == "responsibility" for c in verb.children):
        return True
    asks = any(c.lower_ in {"for", "on", "upon"} or c.dep_ == "xcomp" for c in verb.children)
    return any(use.takes == "for" for use in uses) and not asks


def _may_lack_source(verb: Token, source: Token | None, uses: Sequence[Use]) -> bool:
    """Tell whether a report names its source, or is of a form that may leave it unnamed."""
    if source is not None:
        return True
    return any(use.unnamed for use in uses) if is_passive(verb) else verb.dep_ == "acl"


def _fitting(uses: Sequence[Use], source: Token | None) -> Use:
    """Choose the use that fits the source: pictures show, people say."""
    shows = source is not None and source.lemma_.lower() in showing_nouns()
    return next((use for use in uses if (use.name == "show") == shows), uses[0])
