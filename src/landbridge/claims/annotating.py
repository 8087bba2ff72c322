"""Let a language pipeline annotate parsed words: what ``Language.pipe`` gives, in less time.

spaCy lets go of the interpreter's lock while a parser takes its steps, and its compiled code takes
the lock again, for a moment, at every question a step asks: which of some seventy moves are allowed
here? That is half the time of finding entities. With the lock kept over all the steps, nobody waits
for it, and the answers are the same, for every sum is made in the same order.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.pipeline.transition_parser import Parser
from spacy.tokens import Doc

STEPPED = 64
"""Texts whose steps are taken together, as by spaCy, of like length so that none waits for others."""


def annotated(nlp: Language, docs: Sequence[Doc]) -> Iterator[Doc]:
    """Yield texts of at least a word, annotated by every component of a pipeline."""
    for batch in _cut(docs, nlp.batch_size):
        done = batch
        for _, component in nlp.pipeline:
            done = _through(component, done)
        yield from done


def _cut(docs: Sequence[Doc], size: int) -> Iterator[Sequence[Doc]]:
    for at in range(0, len(docs), size):
        yield docs[at : at + size]


def _through(component: Callable[[Doc], Doc], docs: Sequence[Doc]) -> Sequence[Doc]:
    """Return the texts with what one component adds."""
    if _is_stepwise(component, docs):
        _take_steps(component, docs)
        return docs
    pipe = getattr(component, "pipe", None)
    if pipe is None:
        return [component(doc) for doc in docs]
    return list(pipe(docs, batch_size=len(docs)))


def _is_stepwise(component: object, docs: Sequence[Doc]) -> bool:
    """Tell whether a component takes the best step each time, over texts without labels of its kind."""
    if not isinstance(component, Parser) or component.cfg["beam_width"] != 1:
        return False
    label = "DEP" if isinstance(component, DependencyParser) else "ENT_IOB"
    return not any(doc.has_annotation(label) for doc in docs)


def _take_steps(parser: Any, docs: Sequence[Doc]) -> None:
    """Annotate texts by a parser of dependencies or entities, step by step, all of a batch at once."""
    for batch in _cut(sorted(docs, key=len), STEPPED):
        states = parser.moves.init_batch(batch)
        model = parser.model.predict(batch)
        going = [state for state in states if not state.is_final()]
        while going:
            going = parser.transition_states(going, model.predict(going))
        model.clear_memory()
        parser.set_annotations(batch, states)
