"""Every row of the governor and hedge tables has the effect it states on its own example."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.lexicon.tables import table

GOVERNORS = table("governors")
HEDGES = [row for row in table("hedges") if row["kind"] != "source"]
SOURCES = [row for row in table("hedges") if row["kind"] == "source"]


@pytest.mark.parametrize("row", GOVERNORS, ids=[f"{r['pos']}-{r['lemma']}" for r in GOVERNORS])
def test_a_governor_changes_the_standing_of_its_example(row):
    claims = claims_of(row["example"])
    if row["polarity"]:
        assert "denied" in {c.polarity.value for c in claims}
    if row["modality"]:
        assert row["modality"] in {c.modality.value for c in claims}


@pytest.mark.parametrize("row", HEDGES, ids=[f"{r['kind']}-{r['phrase']}" for r in HEDGES])
def test_a_hedge_lowers_the_certainty_of_its_example(row):
    claims = claims_of(
        row["example"] if row["example"].endswith(".") else f"The army bombed {row['example']}."
    )
    assert any(
        (c.certainty.low, c.certainty.high) == (float(row["low"]), float(row["high"]))
        for c in claims
    )


CONDITIONS = table("conditions")


@pytest.mark.parametrize("row", CONDITIONS, ids=[r["words"] for r in CONDITIONS])
def test_a_condition_holds_of_its_own_clause_and_of_the_one_beside_it(row):
    found = {c.modality.value for c in claims_of(row["example"]) if c.kind.value != "judgement"}
    assert found == {row["modality"], row["within"]}


@pytest.mark.parametrize(
    ("text", "polarity", "modality", "band"),
    [
        ("The militia denied having shelled the town.", "denied", "happened", (0.85, 0.99)),
        ("Accra to reopen the Aflao crossing", "affirmed", "planned", (0.85, 0.99)),
        ("The crossing should have reopened in June.", "affirmed", "slipped", (0.85, 0.99)),
        ("The crossing did not reopen as promised.", "denied", "slipped", (0.85, 0.99)),
        ("The gate was to open in May but the works were late.", "affirmed", "slipped", (0.85, 0.99)),
        ("The crossing is yet to open.", "denied", "happened", (0.85, 0.99)),
        ("The police did not rule out closing the road.", "affirmed", "possible", (0.2, 0.55)),
        ("The police ruled out closing the road.", "denied", "happened", (0.85, 0.99)),
        ("There is no sign of lorries using the road.", "denied", "happened", (0.6, 0.9)),
        ("We do not believe that the army left the town.", "denied", "happened", (0.55, 0.85)),
        ("It is far from clear that the gate is open.", "affirmed", "ongoing", (0.25, 0.55)),
        ("It is not clear who bombed the market.", "affirmed", "happened", (0.85, 0.99)),
        ("A closure of the crossing would ruin traders.", "affirmed", "hypothetical", (0.85, 0.99)),
        ("The bridge appears closed.", "affirmed", "ongoing", (0.5, 0.8)),
        ("The envoy suggests that Lomé close the crossing.", "affirmed", "recommended", (0.85, 0.99)),
        ("Both sides agreed that the crossing be opened.", "affirmed", "planned", (0.85, 0.99)),
        ("Other reports call it closed.", "affirmed", "happened", (0.85, 0.99)),
        ("Algiers will close the road should it rain.", "affirmed", "conditional", (0.85, 0.99)),
        ("Elders insisted that the troops leave the town.", "affirmed", "recommended", (0.85, 0.99)),
        ("I believe they hold the town, a trader told us.", "affirmed", "ongoing", (0.55, 0.85)),
        ("It is not known why the army left the town.", "affirmed", "happened", (0.85, 0.99)),
        ("Perhaps because it rained, the army left the town.", "affirmed", "happened", (0.85, 0.99)),
        ("The army bombed the town, possibly with gas.", "affirmed", "happened", (0.85, 0.99)),
        ("The convoy carried nothing but bread to the town.", "affirmed", "happened", (0.85, 0.99)),
        ("Fears that the army bombed the town emptied it.", "affirmed", "happened", (0.35, 0.65)),
        ("His case turns on claims that he had shelled the town.", "affirmed", "happened", (0.85, 0.99)),
        ("Guards closed the gate in case it rained.", "affirmed", "happened", (0.85, 0.99)),
        ("Militia said to own the crossing", "affirmed", "ongoing", (0.4, 0.75)),
        ("The army does not control the town.", "denied", "ongoing", (0.85, 0.99)),
        ("Kampala arming the rebels, envoy claims", "affirmed", "ongoing", (0.85, 0.99)),
        ("No trucks bombed on the road, say police", "denied", "happened", (0.85, 0.99)),
        ("Traders doubt that the army will leave the town.", "affirmed", "possible", (0.1, 0.35)),
        ("The army is not expected to leave the town.", "denied", "possible", (0.5, 0.8)),
        ("Goma: no trucks bombed on the road", "denied", "happened", (0.85, 0.99)),
        ("Guards are still to open the gate.", "denied", "happened", (0.85, 0.99)),
        ("Drivers saw the army leave the town.", "affirmed", "happened", (0.85, 0.99)),
        ("Supposed attack on Goma angers traders", "affirmed", "happened", (0.3, 0.6)),
        ("The road looks closed.", "affirmed", "ongoing", (0.5, 0.8)),
        ("Ferry believed sunk off Goma", "affirmed", "happened", (0.55, 0.85)),
        ("The envoy has been reported killed in Goma.", "affirmed", "happened", (0.4, 0.75)),
        ("An attack on Goma is thought to be under way.", "affirmed", "happened", (0.5, 0.8)),
        ("The raid on Goma is thought to be their work.", "affirmed", "happened", (0.85, 0.99)),
        ("The Goma gate breaks down, repair doubtful", "affirmed", "ongoing", (0.85, 0.99)),
        ("The army left the town: no truck got in.", "affirmed", "happened", (0.85, 0.99)),
        ("Drivers might have seen the army leave the town.", "affirmed", "possible", (0.2, 0.5)),
        ("Gunmen seized the post and possibly another.", "affirmed", "happened", (0.85, 0.99)),
        ("The army had been shelling the town.", "affirmed", "happened", (0.85, 0.99)),
    ],
)  # fmt: skip
def test_standing_is_read_in_many_ways_of_putting_it(text, polarity, modality, band):
    told = [c for c in claims_of(text) if c.kind.value not in {"judgement", "recommendation"}]
    assert (polarity, modality, band) in {
        (c.polarity.value, c.modality.value, (c.certainty.low, c.certainty.high)) for c in told
    }


def test_a_semicolon_parts_what_stands_on_either_side():
    told = claims_of("The bridge was bombed; the crossing may close.")
    assert {(c.type, c.modality.value) for c in told} == {
        ("airstrike", "happened"),
        ("closed", "possible"),
    }


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Asmara denied that Eritrean troops had shelled the town.", "Eritrean troops"),
        ("The colonel denied that any of his men had shelled the town.", "any of his men"),
        ("Asmara denied that it had shelled the town.", None),
    ],
)
def test_a_denial_reaches_no_further_than_what_it_is_about(text, scope):
    (told,) = [c for c in claims_of(text) if c.type == "shelling"]
    assert (told.polarity.value, told.denial_scope) == ("denied", scope)


def test_what_delays_a_thing_is_not_itself_late():
    told = {c.type: c.modality.value for c in claims_of("Attacks by gunmen delayed the convoy.")}
    assert told["attack"] == "happened"


def test_a_deed_keeps_the_doubt_of_the_verb_that_stands_over_it():
    (told,) = claims_of("Accra is expected to extend the passport requirement to Aflao.")
    assert (told.type, told.modality.value, told.certainty.words) == (
        "deed",
        "planned",
        ("expected",),
    )


@pytest.mark.parametrize("row", SOURCES, ids=[row["phrase"] for row in SOURCES])
def test_words_on_a_source_are_kept_with_it_and_lower_its_claim(row):
    for sentence in (
        f"According to {row['example']}, the army bombed the depot.",
        f"The army bombed the depot, said {row['example']}.",
    ):
        found = next(c for c in claims_of(sentence) if c.kind.value == "event")
        assert row["phrase"] in found.certainty.words
        assert row["phrase"] in {step.reliability for step in found.chain}
        assert found.certainty.said == (0.85, 0.99) > (found.certainty.low, found.certainty.high)


def test_words_on_a_source_may_follow_its_verb():
    found = claims_of("The gate is shut, the Lakeside page said, whose reliability is unclear.")
    assert "reliability is unclear" in {step.reliability for c in found for step in c.chain}


def test_a_doubt_lowers_only_the_claim_it_stands_with():
    doubted, plain = claims_of(
        "The gate is shut, said the Lakeside page, whose reliability is unclear. "
        "The road is blocked, said the Lakeside page."
    )
    assert doubted.chain[0].reliability
    assert plain.chain[0].reliability is None
    assert plain.certainty.own is None
    assert (plain.certainty.low, plain.certainty.high) == (0.85, 0.99)
