"""Happenings on a terminal: who holds which version, what is denied, and why claims were joined."""

from dataclasses import replace

from landbridge.model.state import Denial, EventAttribute, Join, Neighbour, Position
from landbridge.views.eventlines import event_lines, heading, why_lines


def told(build, event):
    claims = {claim.id: claim for claim in build.CLAIMS}
    entities = {entity.id: entity for entity in build.PICTURE.entities}
    return list(event_lines(event, claims=claims, entities=entities))


def test_positions_that_contradict_are_called_unresolved(build):
    agent = replace(build.STRIKE.attributes[0], conflicts=(("actor:coalition", "actor:israel"),))
    lines = told(build, replace(build.STRIKE, attributes=(agent,)))
    (verdict,) = [line for line in lines if "who did it" in line]
    assert "2 positions, unresolved (" in verdict
    assert " against " in verdict


def test_positions_that_may_all_be_right_are_only_counted(build):
    (verdict,) = [line for line in told(build, build.STRIKE) if "who did it" in line]
    assert verdict.endswith("2 positions")


def test_a_hedged_position_shows_its_band_and_a_plain_one_does_not(build):
    def shown(band):
        position = Position(
            value="x", origins=("o",), claims=(build.IDS[6],), sources=1, certainty=band
        )
        attribute = EventAttribute(name="agent", positions=(position,))
        return told(build, replace(build.STRIKE, attributes=(attribute,)))[1]

    assert "20\u201345" in shown((0.2, 0.45))
    assert "%" not in shown((0.95, 0.95))


def test_a_denial_names_the_party_the_scope_and_who_denies(build):
    denial = Denial(
        attribute="agent",
        value="actor:coalition",
        scope="any member",
        origins=("o",),
        claims=(build.IDS[7],),
        sources=1,
    )
    (line,) = [x for x in told(build, replace(build.STRIKE, denied=(denial,))) if "denied" in x]
    assert 'as agent ("any member"), by ' in line
    assert line.endswith("(1 source)")
    whole = replace(denial, attribute=None, value=None, scope=None)
    (line,) = [x for x in told(build, replace(build.STRIKE, denied=(whole,))) if "denied" in x]
    assert line.startswith("  denied: the whole, by ")


def test_an_event_of_denials_alone_says_so(build):
    alone = replace(build.STRIKE, claims=(build.IDS[7],))
    assert heading(alone, {}).endswith("(only denied)")


def test_why_gives_each_claim_its_words_and_each_join_its_reason(build):
    a, b = build.STRIKE.claims[:2]
    event = replace(
        build.STRIKE,
        joins=(Join(claims=(a, b), reason="airstrike and attack at town:albukamal."),),
        neighbours=(Neighbour(event=build.TALKS.id, reason="They lie apart."),),
    )
    lines = list(
        why_lines(
            event,
            claims={claim.id: claim for claim in build.CLAIMS},
            documents={d.id: d for d in build.PICTURE.documents},
            entities={entity.id: entity for entity in build.PICTURE.entities},
            others={build.TALKS.id: build.TALKS},
        )
    )
    assert any(line.startswith(f'    [1] {a[:10]} "') for line in lines)
    assert any("[1] and [2]: airstrike and attack at " in line for line in lines)
    assert lines[-1].endswith("They lie apart.")
