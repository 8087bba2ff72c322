"""Put an answer together: its likelihood, confidence, dissent and what it leaves unsaid."""

from collections.abc import Iterable
from dataclasses import dataclass

from landbridge.assessment.collection import Collection
from landbridge.assessment.confidence import confidence, confidence_sentence, grounds
from landbridge.assessment.evidence import Basis
from landbridge.assessment.likelihood import Likelihood
from landbridge.model.assessment import Judgement, Sentence

NO_EVIDENCE = "No evidence: no report in this collection speaks of {what}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what it is about.

    Attributes:
        id: Row of ``questions.tsv``.
        question: As asked, names filled in.
        subject: Entity or event id, or the picture's title subject.
    """

    id: str
    question: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A statement that claims carry, with how likely it is and what speaks for and against.

    Attributes:
        label: What it is on, in a few words, to tell it from the other findings of an answer.
        holds: False when the statement is that something is not so.
    """

    label: str
    sentence: Sentence
    likelihood: Likelihood
    basis: Basis
    holds: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around an answer, each part already in sentences."""

    facts: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()
    dissent: tuple[Sentence, ...] = ()
    gaps: tuple[str, ...] = ()
    indicators: tuple[Sentence, ...] = ()


def judge(
    asked: Asked, collection: Collection, findings: tuple[Finding, ...], *, around: Surroundings
) -> Judgement:
    """Return a judgement whose likelihood and confidence are those of its first finding.

    Args:
        asked: The question.
        collection: Dates the confidence.
        findings: At least one.
        around: ``facts`` are reports that back the answer; ``notes`` (plans, for one) stand in it without backing it.
    """
    first = findings[0]
    level = confidence(grounds(first.basis, on=collection.picture.on))
    backing = (*(finding.sentence for finding in findings), *around.facts)
    return Judgement(
        question=asked.question,
        subject=asked.subject,
        answer=(*backing, *around.notes),
        likelihood=first.likelihood.triple,
        confidence=level,
        confidence_sentence=_why(findings, collection),
        supporting=cited(backing),
        opposing=cited(around.dissent),
        dissent=around.dissent,
        gaps=around.gaps,
        indicators=around.indicators,
    )


def _why(findings: tuple[Finding, ...], collection: Collection) -> str:
    """Return a sentence on the confidence of each finding, naming it where there are several."""
    sentences = []
    for finding in findings:
        found = grounds(finding.basis, on=collection.picture.on)
        about = f" on {finding.label}" if len(findings) > 1 else ""
        sentences.append(confidence_sentence(confidence(found), found, about=about))
    return " ".join(sentences)


def unjudged(
    asked: Asked, answer: tuple[Sentence, ...], *, around: Surroundings, why: str = ""
) -> Judgement:
    """Return a judgement without likelihood or confidence.

    Args:
        asked: The question.
        answer: At least one sentence.
        around: Its facts back the answer.
        why: Why no likelihood is given, in a sentence, or empty.
    """
    return Judgement(
        question=asked.question,
        subject=asked.subject,
        answer=(*answer, *around.facts, *around.notes),
        likelihood=None,
        confidence=None,
        confidence_sentence=why,
        supporting=cited((*answer, *around.facts)),
        opposing=cited(around.dissent),
        dissent=around.dissent,
        gaps=around.gaps,
        indicators=around.indicators,
    )


def cited(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """Return the claims that sentences rest on, each once, in order."""
    return tuple(dict.fromkeys(claim for sentence in sentences for claim in sentence.claims))
