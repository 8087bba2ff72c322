"""Who says what in a paragraph: speakers found by position, quotations, attitudes, nesting."""

import pytest
from tests.unit.claims.reading import document_of

from landbridge.claims.attributing import attribute, outermost
from landbridge.claims.attribution import Attribution
from landbridge.claims.hits import mark_hits
from landbridge.claims.parser import parse
from landbridge.claims.quotation import extend_over_quotes
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Attitude


def passage_of(text):
    (passage,) = parse(document_of(text))
    mark_hits(passage)
    return passage


def found(text, *, roots=False):
    passage = passage_of(text)
    attributions = attribute(passage)
    return [
        (
            mention_of(passage, a.source).text if a.source is not None else None,
            a.cue_text,
            passage.text[slice(*a.content)],
            a.use,
        )
        for a in (outermost(attributions, passage) if roots else attributions)
    ]


def speakers(text):
    return [source for source, *_ in found(text)]


def test_a_speaker_at_the_end_has_said_what_stands_before_the_comma():
    text = (
        "As the convoy stopped near the depot at Kosti, a guard outside the gate was shot at by a "
        "passing rider, police said."
    )
    assert speakers(text) == ["police"]
    assert found(text)[0][2].endswith("passing rider")


def test_a_quotation_behind_a_verb_is_said_though_no_clause_is_parsed():
    ((source, cue, content, _),) = found('Ndiaye said, "A mess, this road, and no lorry on it."')
    assert (source, cue) == ("Ndiaye", "said")
    assert content.endswith('on it."')


def test_a_verb_behind_a_quotation_is_followed_by_its_speaker():
    assert speakers('"A mess, the whole road," said Awa Ndiaye, half laughing.') == ["Awa Ndiaye"]


@pytest.mark.parametrize(
    ("opening", "closing"), [("''", "''"), ('"', '"'), ("\u201c", "\u201d"), ("\u201d", "\u201d")]
)
def test_doubled_and_turned_quotation_marks_open_a_quotation(opening, closing):
    text = f"{opening}The gate at Kosti is shut again,{closing} the mayor said."
    assert speakers(text) == ["the mayor"]


def test_the_author_the_reader_and_who_is_quoted_are_nobodys_source():
    assert found("We know that the gate is shut.") == []
    assert found("You know that the gate is shut.") == []
    assert speakers('"I think that the gate is shut," the mayor said.') == ["the mayor"]


def test_who_is_quoted_inside_a_quotation_owns_no_quotation():
    text = (
        '"Drivers say that the pass is mined," the mayor said. '
        '"We will clear the whole of it before the winter."'
    )
    owners = {s for s, _, c, _ in found(text) if "winter" in c}
    assert owners == {"the mayor"}


def test_outermost_leaves_out_what_stands_inside_another_ones_content():
    text = "The mayor said that drivers believe that the pass is mined."
    assert speakers(text) == ["The mayor", "drivers"]
    assert [s for s, *_ in found(text, roots=True)] == ["The mayor"]


def test_a_wish_is_held_and_not_told():
    ((source, _, content, use),) = found("Traders want the gate at Kosti to reopen.")
    assert (source, content, use) == ("Traders", "the gate at Kosti to reopen", "hold")


def test_an_attitude_with_quoted_words_is_said():
    text = 'The governor mocked the truce as "a comedy played for the cameras".'
    ((source, _, content, use),) = found(text)
    assert (source, use) == ("The governor", "say")
    assert content.endswith('cameras"')


def test_what_a_passive_attitude_is_said_of_is_its_content():
    ((source, _, content, _),) = found("The strike was condemned by the envoy.")
    assert (source, content) == ("the envoy", "The strike")


def test_what_a_thing_does_is_no_attitude():
    assert found("It supports the roof.") == []


def test_nobody_holds_an_attitude():
    assert found("Nobody supports the closure.") == []


def test_a_participle_of_feeling_names_its_subject_as_holder():
    ((source, cue, content, _),) = found("The mayor is convinced that the road will open.")
    assert (source, cue) == ("The mayor", "convinced")
    assert "the road will open" in content


def test_a_speaker_in_a_sentence_of_its_own_owns_the_quotation_before_it():
    ((source, _, content, _),) = found("\u201cThe road is lost!\u201d Awa Ndiaye said last week.")
    assert (source, content) == ("Awa Ndiaye", "\u201cThe road is lost!\u201d")
    ((source, _, content, use),) = found('"Is the road lost?" Awa Ndiaye asked.')
    assert (source, content, use) == ("Awa Ndiaye", '"Is the road lost?"', "ask")


def test_what_is_reported_inside_a_quotation_ends_with_it():
    text = '"Drivers say the road is lost," Awa Ndiaye said.'
    passage = passage_of(text)
    drivers, say = passage.doc[1], passage.doc[2]
    wide = Attribution(drivers, (say, say), (13, len(text)), "say", Attitude.NEUTRAL)
    (clipped,) = extend_over_quotes([wide], [(0, 31)], passage=passage, reach=400)
    assert text[slice(*clipped.content)] == 'the road is lost,"'


def test_who_asked_is_the_source_of_a_question_put_in_the_passive():
    text = "When asked by Awa Ndiaye about the closure of the gate, the mayor left."
    assert [s for s, _, _, use in found(text) if use == "ask"] == ["Awa Ndiaye"]


def test_an_indirect_question_reports_nothing():
    assert found("Drivers know whether the gate is shut.") == []
    assert speakers("Drivers know that the gate is shut.") == ["Drivers"]


def test_it_speaks_only_at_a_verb_of_utterance():
    assert speakers("It said that the gate was shut.") == ["It"]
    assert speakers("It suggests that the gate was shut.") == []


def test_to_somebody_at_the_start_is_a_view():
    ((source, cue, content, _),) = found("To the drivers, the road is lost.")
    assert (source, cue, content) == ("the drivers", "To", "the road is lost.")
    assert found("To the north, the road is lost.") == []


def test_a_survey_speaks_for_itself_unless_somebody_in_it_does():
    assert speakers("In a survey of last month, the port was the worst place.") == [
        "a survey of last month"
    ]
    assert speakers("In a survey of last month, drivers said that the port was lost.") == [
        "drivers"
    ]


def test_who_is_asked_for_is_no_source():
    assert speakers("Who will say that the gate is shut?") == []


def test_an_attitude_leaves_a_quotation_to_its_speaker():
    text = 'The new road offers "a quick and safe way to the coast," Awa Ndiaye says.'
    owners = {s for s, _, c, use in found(text) if use == "say" and "quick" in c}
    assert owners == {"Awa Ndiaye"}


def test_a_closing_mark_without_an_opening_one_ends_what_is_said():
    (one,) = found("The fire is hard to stop,\u201d Awa Ndiaye said.")
    assert (one[0], "The fire is hard to stop" in one[2]) == ("Awa Ndiaye", True)
