"""What a careful reader asks of the founding articles, answered from the claims.

Claims are found where a question's own words stand; no sentence of an article stands here.
"""

from datetime import date

import pytest

from landbridge.model.claim import ClaimKind, Evidence, Modality, Polarity, SourceKind
from landbridge.model.document import SectionKind

pytestmark = pytest.mark.seed

CROSSING = "crossing:albukamal-al-qaim"
TANF = "crossing:al-tanf-al-waleed"
BYPASS = "provisional:road:bypass-albukamal-al-qaim"
COALITION, US, ISRAEL = "actor:coalition", "country:us", "country:il"
MILITIAS, ISIS, KATAIB = "actor:iran-backed-militias", "actor:isis", "actor:kataib-hizballah"
FACT = {Modality.HAPPENED, Modality.ONGOING}
STRIKES = {"airstrike", "attack"}
STRIKE_DAY = date(2018, 6, 18)


def named(claim, *roles):
    """The entities, or the words, that a claim has in these roles; in all when none is given."""
    return {
        a.mention.entity or a.mention.name for a in claim.arguments if not roles or a.role in roles
    }


def of(claims, kind=None, *types):
    return [c for c in claims if kind in (None, c.kind.value) and (not types or c.type in types)]


def words(claim, *roles):
    return " ".join(m.name for role in roles for m in claim.mentions(role)).lower()


def utterer(claim):
    return claim.chain[0].source.entity or claim.chain[0].source.name


def hedged(claim):
    return claim.certainty.high < 0.9


def covers(claim, day):
    return claim.when is not None and claim.when.interval.contains(day)


def test_q01_four_parties_hold_two_suspects_and_none_is_chosen(seeds):
    told = of(seeds.about("Q01", within=300), "event", *STRIKES)
    accused = {(utterer(c), one) for c in told for one in named(c, "agent")}
    affirmed = [c for c in told if c.polarity is Polarity.AFFIRMED]
    assert {COALITION, US, ISRAEL} <= {one for c in affirmed for one in named(c, "agent")}
    assert ("actor:popular-mobilization", US) in accused
    assert any(c.chain[0].kind is SourceKind.ANONYMOUS and ISRAEL in named(c) for c in affirmed)
    author = seeds.documents[seeds.questions["Q01"]["document"]]
    assert not any(len(c.chain) == 1 and named(c, "agent") for c in affirmed), author.title


def test_q01_one_event_lists_every_suspect_with_the_denial(seeds):
    strike = max(
        (e for e in seeds.picture.events if e.type == "airstrike" and e.interval is not None),
        key=lambda e: len(e.claims),
    )
    agents = next(a for a in strike.attributes if a.name == "agent")
    assert {COALITION, US, ISRAEL} <= {p.value for p in agents.positions}
    assert strike.interval.contains(STRIKE_DAY)
    assert strike.denials


def test_q02_nobody_claimed_the_strike(seeds):
    (claim,) = of(seeds.about("Q02"), "event", "claim_responsibility")
    assert claim.polarity is Polarity.DENIED
    assert len(claim.chain) == 1


def test_q03_the_denial_covers_the_coalition_and_nobody_else(seeds):
    (claim,) = [
        c for c in of(seeds.about("Q03"), "event", *STRIKES) if c.polarity is Polarity.DENIED
    ]
    assert "coalition" in claim.denial_scope.lower()
    assert "israel" not in claim.denial_scope.lower()
    assert claim.chain[0].kind is SourceKind.OFFICE
    assert [c.outlet.entity for c in claim.chain[0].citations] == ["outlet:reuters"]
    assert claim.where.mention.entity == "place:albukamal"


def test_q04_what_was_hit_differs_by_source(seeds):
    told = [c for c in of(seeds.about("Q04"), "event", *STRIKES) if c.mentions("target")]
    targets = {utterer(c): words(c, "target") for c in told}
    assert "headquarters" in targets["actor:popular-mobilization"]
    assert any("military post" in target for target in targets.values())


def test_q05_thirty_of_the_fifty_two_are_a_part_and_not_an_addition(seeds):
    numbers = {q.value: q for c in seeds.about("Q05", within=60) for q in c.quantities}
    assert numbers[52].part_of is None
    assert "52" in numbers[30].part_of
    assert 22 not in numbers


def test_q05_the_number_of_dead_has_no_source_but_the_author(seeds):
    killed = of(seeds.about("Q05"), "event", "killed")
    assert killed
    assert all(len(claim.chain) == 1 for claim in killed)


def test_q06_most_of_the_dead_belonged_to_kataib_hizballah_by_a_hedged_report(seeds):
    (claim,) = [c for c in of(seeds.about("Q06"), "relation", "member_of") if KATAIB in named(c)]
    assert hedged(claim)
    assert "apparently" in claim.certainty.words
    assert claim.chain[0].kind is SourceKind.ANONYMOUS


def test_q07_the_headquarters_apparently_commanded_militias(seeds):
    (told,) = of(seeds.about("Q07"), "relation", "commands")
    assert "headquarters" in words(told, "subject")
    assert "militias" in words(told, "object")
    assert hedged(told)
    assert [step.kind for step in told.chain] == [SourceKind.AUTHOR]


def test_q07_photographs_place_the_headquarters_near_a_bypass_road(seeds):
    near = of(seeds.about("Q07", within=250), "judgement")
    (seen,) = [c for c in near if c.evidence is Evidence.IMAGERY and c.where]
    assert seen.where.relation == "near"
    assert "bypass road" in seen.where.mention.name


def test_q08_imagery_shows_the_headquarters_destroyed(seeds):
    (claim,) = of(seeds.about("Q08"), "status", "destroyed")
    assert claim.evidence is Evidence.IMAGERY
    assert claim.chain[0].kind is SourceKind.IMAGERY
    assert "headquarters" in words(claim, "subject")


def test_q09_the_gate_had_not_opened_and_was_under_construction(seeds):
    told = seeds.about("Q09", within=50)
    (shut,) = [c for c in of(told, "status", "open") if c.evidence is Evidence.IMAGERY]
    assert shut.polarity is Polarity.DENIED
    assert named(shut, "subject") == {CROSSING}
    assert any(c.polarity is Polarity.AFFIRMED for c in of(told, "status", "under_construction"))


def test_q10_the_opening_was_due_in_april_and_slipped(seeds):
    (claim,) = of(seeds.about("Q10"), "status", "open")
    assert claim.modality is Modality.SLIPPED
    assert (claim.when.interval.start, claim.when.interval.end) == (
        date(2018, 4, 1),
        date(2018, 5, 1),
    )
    (citation,) = claim.chain[0].citations
    assert citation.outlet.entity == "outlet:syrian-tv"
    assert citation.date.start == date(2018, 3, 29)


def test_q11_priority_and_security_are_given_as_the_cause_of_delay(seeds):
    told = of(seeds.about("Q11"), "judgement", "cause")
    assert any("priority" in c.quote and "security" in c.quote for c in told)


def test_q12_three_outlets_carry_one_ambassador(seeds):
    (claim,) = of(seeds.about("Q12"), "event", "talks")
    outlets = {c.outlet.entity or c.outlet.name for c in claim.chain[0].citations}
    assert len(outlets) == 3
    assert "outlet:sana" in outlets
    assert "ambassador" in claim.chain[0].source.name
    homes = [o for o in seeds.picture.origins if claim.id in o.claims]
    assert len(homes) == 1
    assert not any("outlet" in o.utterer for o in homes)


def test_q12_discussing_an_opening_is_not_an_opening(seeds):
    opened = of(seeds.about("Q12"), "status", "open")
    assert all(claim.modality not in FACT for claim in opened)


def test_q13_the_opening_was_a_plan_in_march_2019(seeds):
    (claim,) = of(seeds.about("Q13"), "status", "open")
    assert claim.modality is Modality.PLANNED
    assert "country:iq" in named(claim, "agent")
    assert claim.where.mention.entity in {"place:al-qaim", CROSSING}
    later = seeds.document("001").id
    assert not any(
        c.type == "open" and c.modality in FACT and c.polarity is Polarity.AFFIRMED
        for c in of(seeds.claims, "status")
        if c.document == later
    )


def test_q14_the_route_was_in_use_but_not_at_scale_by_imagery_through_the_institute(seeds):
    told = seeds.about("Q14", of="000")
    used, limited = of(told, "status", "in_use"), of(told, "status", "not_at_scale")
    assert used
    assert limited
    for claim in (*used, *limited):
        assert [s.source.entity for s in claim.chain[:2]] == ["outlet:isi", "outlet:itic"]
        assert claim.modality is Modality.ONGOING


def test_q14_the_later_article_says_back_roads_were_used_since_november_2017(seeds):
    told = of(seeds.about("Q14", of="001"), "status", "in_use")
    assert any("back roads" in words(c, "subject") and covers(c, date(2017, 12, 1)) for c in told)
    assert any("country:ir" in named(c) for c in told)


def test_q15_one_article_says_unknown_cargo_and_the_other_military_equipment(seeds):
    moved = [c for c in of(seeds.about("Q15"), "movement") if c.mentions("cargo")]
    by_document = {c.document: words(c, "cargo") for c in moved}
    assert "unknown" in by_document[seeds.document("000").id]
    assert "military equipment" in by_document[seeds.document("001").id]


def test_q16_the_first_convoy_is_told_by_sources_whose_reliability_the_text_doubts(seeds):
    told = [c for c in seeds.about("Q16") if c.chain[0].reliability]
    assert any(covers(c, date(2017, 12, 15)) and c.certainty.high <= 0.6 for c in told)
    convoy = of(seeds.about("Q16", within=300), "movement", "convoy")
    assert any(q.value == 20 for c in convoy for q in c.quantities)
    assert any("actor:irgc" in named(c, "escort") for c in convoy)


def test_q17_mattis_said_that_iran_had_no_land_bridge_yet(seeds):
    (claim,) = of(seeds.about("Q17"), "status", "built")
    assert claim.polarity is Polarity.DENIED
    assert utterer(claim) == "person:james-mattis"
    assert "country:ir" in named(claim, "agent")


def test_q18_two_routes_go_by_tanf_and_by_albukamal(seeds):
    courses = of(seeds.about("Q18", within=130), "attribute", "course")
    assert {TANF, CROSSING} <= {one for c in courses for one in named(c, "object")}


def test_q19_tanf_is_held_by_the_united_states_and_its_allies(seeds):
    (claim,) = of(seeds.about("Q19"), "control", "controls")
    assert named(claim, "holder") & {US, "actor:us-backed-rebels"}
    assert claim.where.mention.entity == "place:al-tanf"


def test_q20_use_of_the_tanf_route_stays_conditional(seeds):
    told = [c for c in seeds.about("Q20", within=60) if c.kind is not ClaimKind.RELATION]
    assert of(told, "status", "in_use")
    assert all(
        c.modality not in FACT for c in of(told, "status") + of(told, "control", "took_over")
    )
    assert any(c.modality is Modality.CONDITIONAL for c in told)


def test_q21_militias_stand_on_the_iraqi_side(seeds):
    told = of(seeds.about("Q21", of="000"), "control")
    assert any(MILITIAS in named(c, "holder") for c in told)


def test_q21_the_roads_of_al_qaim_are_controlled_on_the_word_of_the_later_article(seeds):
    (claim,) = of(seeds.about("Q21", of="001"), "control", "controls")
    assert "roads" in words(claim, "object")
    assert claim.where.mention.entity == "place:al-qaim"
    assert len(claim.chain) == 2


def test_q22_army_inside_the_city_and_militias_on_its_outskirts_is_a_guess(seeds):
    told = of(seeds.about("Q22", within=60), "control")
    army = next(c for c in told if "actor:syrian-army" in named(c, "holder"))
    around = next(c for c in told if c.type == "deployed")
    assert hedged(army)
    assert MILITIAS in named(around, "holder")
    assert "outskirts" in words(around, "object")


def test_q23_both_articles_date_the_takeover_as_finely_as_they_can(seeds):
    early = of(seeds.about("Q23", within=100, of="000"), "control", "took_over")
    late = of(seeds.about("Q23", of="001"), "control", "took_over")
    assert any(c.when.interval.start == date(2017, 11, 9) for c in early)
    (claim,) = late
    assert covers(claim, date(2017, 11, 9))
    assert named(claim, "object") == {"place:albukamal"}
    assert MILITIAS in named(claim, "holder")
    assert ISIS in named(claim, "loser")


def test_q24_isis_seems_to_have_built_the_bypass_that_iran_uses(seeds):
    told = seeds.about("Q24", within=250)
    (built,) = [c for c in of(told, "status", "built") if ISIS in named(c, "agent")]
    assert hedged(built)
    assert any("country:ir" in named(c, "agent") for c in of(told, "status", "in_use"))
    assert any(MILITIAS in named(c, "holder") for c in of(told, "control", "secures"))
    assert all(BYPASS in named(c, "subject") for c in (built, *of(told, "status", "passable")))


def test_q25_the_attacks_of_early_june_are_another_event_than_the_strike(seeds):
    told = of(seeds.about("Q25"), "event", "attack")
    assert any(ISIS in named(c, "agent") and covers(c, date(2018, 6, 5)) for c in told)
    assert not any(covers(c, STRIKE_DAY) for c in told)
    june = {e.id for e in seeds.picture.events if {c.id for c in told} & set(e.claims)}
    strike = {
        e.id
        for e in seeds.picture.events
        if set(e.claims) & {c.id for c in of(seeds.about("Q05"), "event", "killed")}
    }
    assert june
    assert strike
    assert not june & strike


def test_q26_soleimani_came_after_the_losses(seeds):
    told = seeds.about("Q26")
    visits = of(told, "event", "visit")
    assert any("person:qassem-soleimani" in named(c, "agent") for c in visits)
    assert any("losses" in words(c, "object") for c in of(told, "judgement", "cause"))


def test_q27_muhandis_plays_a_role_in_the_institutes_assessment(seeds):
    (claim,) = of(seeds.about("Q27"), "relation", "role")
    assert named(claim, "subject") == {"person:abu-mahdi-al-muhandis"}
    assert utterer(claim) == "outlet:itic"


def test_q28_the_battalions_are_one_iraqi_group_and_not_the_lebanese_party(seeds):
    later = of(seeds.about("Q28"), None)
    assert any(KATAIB in named(c) for c in later)
    by_document = {
        number: {
            one for c in seeds.claims if c.document == seeds.document(number).id for one in named(c)
        }
        for number in ("000", "001")
    }
    assert KATAIB in by_document["000"]
    assert KATAIB in by_document["001"]
    assert "actor:hezbollah" in by_document["000"]


def test_q29_the_popular_mobilization_issued_a_statement(seeds):
    (claim,) = of(seeds.about("Q29"), "event", "announcement")
    assert "actor:popular-mobilization" in named(claim, "agent")


def test_q30_residents_speak_through_the_authors_and_the_page(seeds):
    (claim,) = seeds.about("Q30")
    assert "esidents" in claim.chain[0].source.name
    assert len(claim.chain) == 3
    assert claim.chain[-1].source.entity == "outlet:mosaic"
    assert any(q.value == 1500 for q in claim.quantities)


def test_q31_greater_volumes_are_a_condition_and_no_fact(seeds):
    told = of(seeds.about("Q31"), "attribute", "volume")
    assert told
    assert all(c.modality is Modality.CONDITIONAL and hedged(c) for c in told)


def test_q32_air_is_short_of_aircraft_and_the_sea_is_watched(seeds):
    told = seeds.about("Q32", within=250)
    (supply,) = of(told, "attribute", "supply")
    assert named(supply, "subject") == {"corridor:iran-syria-air-bridge"}
    assert any(US in named(c, "agent") for c in of(told, "event", "interdiction"))
    assert any("crude oil" in words(c, "target", "object") for c in of(told, "event", "sanction"))


def test_q33_scale_requires_security_and_is_not_reported_as_reached(seeds):
    told = seeds.about("Q33")
    assert of(told, "judgement", "requirement")
    assert all(c.modality not in FACT for c in of(told, "status", "in_use", "not_at_scale"))


def test_q34_what_the_strike_meant_is_a_possibility(seeds):
    (claim,) = of(seeds.about("Q34"), "judgement", "interpretation")
    assert claim.modality is Modality.POSSIBLE
    assert claim.certainty.high <= 0.6


def test_q35_a_citation_without_its_outlet_is_flagged(seeds):
    told = [c for c in seeds.about("Q35") if c.note]
    assert told
    for claim in told:
        (citation,) = claim.chain[0].citations
        assert citation.outlet is None
        assert citation.date.start == date(2017, 6, 16)
        assert "sources" in claim.chain[0].source.name


def test_q36_advice_is_a_recommendation_and_no_control(seeds):
    told = seeds.about("Q36")
    assert any(US in named(c) for c in of(told, "recommendation"))
    assert all(c.modality is Modality.RECOMMENDED for c in of(told, "control"))


def test_q37_no_claim_says_how_many_trucks_pass_in_a_day(seeds):
    trucks = {
        q.value
        for c in seeds.claims
        for q in c.quantities
        if q.unit in {"truck", "trucks", "vehicle", "vehicles"}
    }
    assert trucks <= {20}
    assert of(seeds.about("Q37"), "status", "not_at_scale")


def test_q38_the_teaser_gives_no_claim_and_no_date(seeds):
    assert seeds.about("Q38") == []
    page = seeds.document("001")
    assert page.published.interval.start == date(2019, 3, 27)
    start, end = seeds.questions["Q38"]["span"]
    kinds = {s.kind for s in page.sections if s.start < end and start < s.end}
    assert kinds == {SectionKind.FURNITURE}
