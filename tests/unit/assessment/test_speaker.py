from datetime import date

from tests.unit.assessment.build import cite, claim, step

from landbridge.assessment.speaker import caveats, excerpt, outlets, speaker
from landbridge.model.claim import SourceKind


def said(*steps, **more):
    return claim("the gate is shut", "status", "closed", by=steps, **more)


def test_the_publisher_alone_speaks_for_itself():
    assert speaker(said()) == "Border Post"


def test_a_speaker_is_told_through_the_outlet_cited():
    one = step("Governor", citations=(cite("State News", date(2023, 7, 9)),))
    assert speaker(said(one)) == "Governor, via State News, 9 July 2023, in Border Post"


def test_several_outlets_for_one_utterance_are_one_origin():
    one = step("Governor", citations=(cite("A News"), cite("B News"), cite("C News")))
    assert (
        speaker(said(one))
        == "Governor, via A News, B News and C News (3 outlets, one origin), in Border Post"
    )
    assert outlets((said(one),)) == ("A News", "B News", "C News")


def test_an_outer_source_is_named_after_the_inner():
    assert (
        speaker(said(step("Residents"), step("An institute")))
        == "Residents, via An institute, in Border Post"
    )


def test_a_damaged_citation_is_told_as_damaged():
    one = step("Governor", citations=(cite(None, date(2017, 6, 16)),))
    assert (
        speaker(said(one))
        == "Governor, via an outlet whose name is missing, 16 June 2017, in Border Post"
    )


def test_an_outlet_that_cites_itself_is_named_once():
    one = step("State News", citations=(cite("State News", date(2023, 7, 9)),))
    assert speaker(said(one)) == "State News, 9 July 2023, in Border Post"


def test_an_unnamed_source_is_told_as_unnamed_once():
    plain = said(step("an official", kind=SourceKind.ANONYMOUS))
    told = said(step("an unnamed official", kind=SourceKind.ANONYMOUS))
    assert speaker(plain) == "an official (not named), in Border Post"
    assert speaker(told) == "an unnamed official, in Border Post"


def test_a_plain_claim_has_no_caveats():
    assert caveats(said()) == ""


def test_a_long_quote_is_shortened_at_a_word():
    long = "gate " * 100
    assert excerpt(long).endswith('gate ..."')
    assert len(excerpt(long)) < 240


def test_words_on_confidence_are_left_to_the_footnote():
    assert excerpt("It is likely, with high confidence.") == "in the words of the footnote"


def test_a_pronoun_is_told_as_what_the_report_calls_its_source():
    assert speaker(said(step("him"))) == 'a source the report calls "him", in Border Post'


def test_a_report_without_a_publisher_is_told_as_such():
    assert speaker(said(outlet="unnamed publisher")) == "a report that names no publisher"
