"""Print an assessment on a terminal: understandable without colour and in a narrow window."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Assessment, Footnote, Judgement, Sentence
from landbridge.model.picture import Picture
from landbridge.views.index import Index, make_index
from landbridge.views.judgements import is_silent, likelihood_words, says_band
from landbridge.views.tables import document_title, published_words
from landbridge.views.words import counted

INDENT = 2
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\ufffd") | dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C], None
)
"""Escape sequences would drive the terminal, and bidirectional controls reorder its lines."""


def plain(text: str) -> str:
    """Return text that cannot steer a terminal: controls replaced, direction marks dropped."""
    return text.translate(_CONTROLS).replace("\n", " ")


def _numbers(claims: Iterable[str], index: Index) -> str:
    numbers = sorted({index.numbers[claim] for claim in claims if claim in index.numbers})
    return f" [{', '.join(map(str, numbers))}]" if numbers else ""


def _sentence(sentence: Sentence, index: Index) -> Text:
    notes = _numbers(sentence.claims, index)
    return Text(plain(sentence.text)).append(notes, style="cyan")


def print_wrapped(console: Console, text: Text, *, indent: int = INDENT) -> None:
    """Print text indented on every line that it takes; columns are counted, not characters."""
    for line in text.wrap(console, max(10, console.width - indent)):
        line.rstrip()
        console.print(Text(" " * indent).append_text(line), soft_wrap=True, highlight=False)


def _scales(judgement: Judgement) -> Text:
    """Return likelihood and confidence as far as the sentences do not give them."""
    line = Text()
    likely = likelihood_words(judgement)
    if likely is not None and not says_band(judgement):
        line.append("Likelihood: ", style="dim").append(likely, style="bold not dim")
    if judgement.confidence is not None and not judgement.confidence_sentence:
        line.append("\nConfidence: " if line else "Confidence: ", style="dim")
        line.append(judgement.confidence.value, style="bold not dim")
    return line


def _list(console: Console, title: str, items: Iterable[Text]) -> None:
    for number, item in enumerate(items):
        if number == 0:
            print_wrapped(console, Text(f"{title}:", style="dim"))
        print_wrapped(console, Text("- ").append_text(item), indent=INDENT + 2)


def _judgement(console: Console, judgement: Judgement, *, number: int, index: Index) -> None:
    console.print(Text(f"{number}. {plain(judgement.question)}", style="bold"), highlight=False)
    answer = Text(" ").join(_sentence(sentence, index) for sentence in judgement.answer)
    print_wrapped(console, answer)
    if scales := _scales(judgement):
        print_wrapped(console, scales)
    if judgement.confidence_sentence:
        print_wrapped(console, Text(plain(judgement.confidence_sentence)))
    against = _numbers(judgement.opposing, index)
    if against:
        print_wrapped(
            console, Text("Speaks against it:", style="dim").append(against, style="cyan not dim")
        )
    _list(console, "Other positions", [_sentence(s, index) for s in judgement.dissent])
    _list(console, "Not stated", [Text(plain(gap)) for gap in judgement.gaps])
    _list(console, "What would change it", [_sentence(s, index) for s in judgement.indicators])
    console.print()


def _footnote(note: Footnote, index: Index) -> Text:
    document = index.documents.get(note.document)
    where = (
        f"{plain(document_title(document))}, {plain(document.publisher or 'publisher not stated')}, "
        f"{published_words(document)}"
        if document
        else "document not at hand"
    )
    line = Text(f"[{note.number}] ", style="cyan").append(plain(note.source), style="bold not cyan")
    line.append(f': "{plain(note.quote)}" ', style="not cyan")
    return line.append(f"({where}, {note.start}-{note.end})", style="dim not cyan")


def print_assessment(console: Console, picture: Picture, assessment: Assessment) -> None:
    """Print the key judgements and the footnotes that they rest on.

    Args:
        console: Where to; its width is kept to.
        picture: The records that the assessment was made from.
        assessment: What to print.
    """
    index = make_index(picture, assessment)
    console.print(Text(plain(assessment.title), style="bold underline"), highlight=False)
    console.print(
        f"As of {day_words(assessment.on)}, from what was said by {day_words(assessment.known)}: "
        f"{counted(assessment.documents, 'document')}, "
        f"{counted(assessment.origins, 'independent source')}, "
        f"{counted(len(picture.claims), 'claim')}.\n",
        highlight=False,
    )
    if not assessment.judgements:
        console.print("No key question can be answered: no report speaks to one.", highlight=False)
    if assessment.summary:
        _list(console, "Bottom line", [_sentence(s, index) for s in assessment.summary])
        console.print()
    for number, judgement in enumerate(assessment.judgements, start=1):
        if not is_silent(judgement):
            _judgement(console, judgement, number=number, index=index)
    silent = [Text(plain(j.question)) for j in assessment.judgements if is_silent(j)]
    _list(console, "No report answers", silent)
    _list(console, "Watch", [_sentence(s, index) for s in assessment.indicators])
    _list(console, "What changed", [_sentence(s, index) for s in assessment.changes])
    if assessment.footnotes:
        console.print(Text("\nFootnotes", style="bold"))
    for note in sorted(assessment.footnotes, key=lambda one: one.number):
        print_wrapped(console, _footnote(note, index), indent=0)
