from dataclasses import replace

from tests.unit.states.build import CROSSING, SIDE, claim, gate, grounds, reasoned, step

from landbridge.model.claim import SourceKind
from landbridge.model.passage import Passage
from landbridge.model.state import Facet
from landbridge.views.whylines import age_words, passage_lines, source_words, why_lines

SHUT = gate("closed", on="2018-03-10", quote="The gate is shut.", by="Daily Herald")
OPENED = gate("open", on="2018-04-05", quote="The gate opened.", by="Gamma Post", certainty=0.7)
NOT_YET = gate("open", on="2018-04-06", quote="It has not opened.", polarity="denied", by="Beta")


def lines(claims, **more):
    why = reasoned(claims, **more)
    return [line.plain for _, line in why_lines(why, grounds(claims))]


def test_each_claim_is_told_with_weight_value_quote_and_source():
    found = lines([SHUT])
    assert any(line.endswith(f'closed: "The gate is shut." {SHUT.id[:10]}') for line in found)
    assert "Closed; Daily Herald, said 10 March 2018" in found


def test_an_origin_left_out_is_told_with_what_the_estimate_would_be():
    found = lines([SHUT, OPENED])
    assert any("left out: closed" in line for line in found)
    assert any('% without Gamma Post ("The gate opened.")' in line for line in found)


def test_without_its_only_origin_an_estimate_has_no_evidence():
    assert "no evidence without Daily Herald" in lines([SHUT])


def test_a_source_that_says_several_things_is_left_out_as_a_whole():
    said = [
        gate(t, on="2018-03-10", quote=t, at=n * 50) for n, t in enumerate(("closed", "blocked"))
    ]
    assert "no evidence without all that Daily Herald says" in lines(said)


def test_the_strongest_claim_against_is_quoted_or_there_is_none():
    found = lines([SHUT, OPENED])
    assert found[found.index("strongest against") + 1].startswith('"The gate opened."')
    assert "nothing: no claim of weight speaks otherwise" in lines([SHUT])


def test_a_denied_opening_speaks_for_not_open():
    assert any("not open: " in line for line in lines([NOT_YET]))


def test_who_left_is_told_as_no_holder_not_as_word_for_another():
    held = claim(
        "control", "controls", holder="actor:army", object=SIDE, doc="A@2018-03-01", by="A"
    )
    left = claim(
        "control", "withdrew", holder="actor:band", object=SIDE, doc="B@2018-03-02", by="B"
    )
    found = lines([held, left], facet=Facet.CONTROLLER, of=SIDE)
    assert any("not actor:band: " in line for line in found)


def test_what_is_missing_is_told_in_words():
    found = lines([SHUT], on="2019-05-10")
    assert "no report since 10 March 2018, 14 months earlier" in found
    assert "no independent origin: all of it goes back to one source" in found
    assert "no imagery, eyewitness or document" in found
    assert any(line.startswith("no report of ") and "an open gate" in line for line in found)


def test_a_value_last_told_of_long_ago_is_told_with_that_day():
    fresh = gate("closed", on="2019-04-01", by="Beta Wire")
    found = lines([gate("open", on="2018-01-10", by="Gamma Post"), fresh], on="2019-05-01")
    assert "no report of an open gate since 10 January 2018" in found


def test_plans_alone_are_told_as_no_fact():
    assert "no report of fact: only plans speak for it" in lines(
        [gate("open", on="2018-03-10", modality="planned")]
    )


def test_a_facet_without_a_report_is_one_line():
    assert lines([SHUT], facet=Facet.BYPASS) == ["bypass: no evidence"]


def test_more_claims_than_are_shown_are_counted():
    many = [gate("closed", on=f"2018-03-{n:02}", by=f"Outlet {n}") for n in range(1, 10)]
    assert "and 3 claims of less weight" in lines(many)


def test_a_chain_is_told_from_the_speaker_to_the_publisher():
    chain = (step("Col. Ward", SourceKind.PERSON), step("Daily Herald"))
    told = replace(SHUT, chain=chain)
    assert source_words(told, grounds([told])) == "Col. Ward via Daily Herald, said 10 March 2018"


def test_the_days_a_claim_tells_of_are_told_where_they_are_others():
    same, other = (gate("closed", on="2018-03-10", when=d) for d in ("2018-03-10", "2018-03-01"))
    assert source_words(same, grounds([same])) == "Daily Herald, said 10 March 2018"
    assert source_words(other, grounds([other])).endswith("said 10 March 2018, of 1 March 2018")


def test_an_actor_who_is_kept_out_is_told_apart_from_the_holder():
    shut = Passage(
        actor=CROSSING, way="the gate", p=0.004, denied=True, reasons=("held by a foe",), claims=()
    )
    found = [line.plain for _, line in passage_lines([shut], grounds([SHUT]))]
    assert found == [
        "the gate: Norgate crossing gets through <1\u00a0%, so barred to it",
        "held by a foe",
    ]
    assert not list(passage_lines([], grounds([SHUT])))


def test_ages_are_told_in_days_then_in_months():
    assert age_words(1) == "1 day"
    assert age_words(60) == "60 days"
    assert age_words(426) == "14 months"
