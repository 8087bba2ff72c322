"""The map: projection, borders, labels and symbols."""

import itertools
import math
import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.model.state import Facet
from landbridge.views.borders import BEYOND, clip, outlines
from landbridge.views.facts import leg_state, place_facts
from landbridge.views.labels import Box, Wanted, place_labels, text_width
from landbridge.views.legend import show_legend
from landbridge.views.map import draw_map
from landbridge.views.moments import periods
from landbridge.views.projection import EARTH_KM, fit, plane
from landbridge.views.shapes import gate_shape, ring
from landbridge.views.sheet import make_sheet
from landbridge.views.ways import direction, gate_at

PLACES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=1, max_size=6)
NEAR = st.tuples(st.floats(-5, 5), st.floats(-5, 5))


@given(
    lon=st.floats(-180, 180), lat=st.floats(-75, 75), offsets=st.lists(NEAR, min_size=1, max_size=6)
)
def test_every_place_lies_within_its_frame_even_across_the_date_line(lon, lat, offsets):
    places = [((lon + dx + 180) % 360 - 180, lat + dy) for dx, dy in offsets]
    frame = fit(places, width=800, height=500)
    for place in places:
        x, y = frame.at(*place)
        assert -1 <= x <= 801
        assert -1 <= y <= 501


def test_a_degree_of_latitude_has_its_length_near_the_centre():
    flat = plane(np.array([[40.0, 34.0], [40.0, 35.0]]), lon=40, lat=34.5)
    assert flat[1, 1] - flat[0, 1] == pytest.approx(math.radians(1) * EARTH_KM, rel=1e-3)


def test_north_is_up_and_east_is_right():
    frame = fit([(40, 34), (42, 36)], width=600, height=600)
    assert frame.at(41, 36)[1] < frame.at(41, 34)[1]
    assert frame.at(42, 35)[0] > frame.at(40, 35)[0]


def test_the_countries_that_show_are_those_around_the_place():
    names = {o.name for o in outlines(fit([(41, 34.4), (36, 33.5)], width=900, height=600))}
    assert {"Syria", "Iraq", "Jordan"} <= names
    assert not {"Brazil", "Japan", "Australia"} & names


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [(34.24, 31.24, "Egypt"), (178.5, -18.1, "Fiji"), (-69, -54.5, "Chile"), (20, 79, "Norway")],
)
def test_borders_show_anywhere_on_earth(lon, lat, country):
    assert country in {o.name for o in outlines(fit([(lon, lat)], width=500, height=400))}


@given(st.lists(st.tuples(st.floats(-900, 1500), st.floats(-900, 1500)), min_size=3, max_size=12))
def test_a_clipped_ring_stays_within_the_frame_and_a_margin(points):
    frame = fit([(0, 0)], width=600, height=400)
    for x, y in clip(points, frame):
        assert -BEYOND - 1e-6 <= x <= 600 + BEYOND + 1e-6
        assert -BEYOND - 1e-6 <= y <= 400 + BEYOND + 1e-6


WANTED = st.builds(
    Wanted,
    text=st.sampled_from(["Gate", "A rather long name of a town", "al-Qaim"]),
    x=st.floats(0, 400),
    y=st.floats(0, 300),
    radius=st.floats(1, 14),
    size=st.just(12.0),
    weight=st.floats(0, 10),
    centred=st.booleans(),
)


@given(st.lists(WANTED, max_size=12))
def test_no_two_labels_overlap_and_none_covers_a_mark(labels):
    marks = [Box(left=x.x - 3, top=x.y - 3, right=x.x + 3, bottom=x.y + 3) for x in labels]
    placed = place_labels(labels, marks=marks, lines=[], width=400, height=300)
    for one, other in itertools.combinations(placed, 2):
        assert one.box.overlap(other.box) == 0
    assert all(p.box.overlap(mark) == 0 for p in placed for mark in marks)


def test_a_label_that_must_be_placed_is_placed_though_all_is_taken():
    everywhere = [Box(left=-99, top=-99, right=999, bottom=999)]
    label = Wanted(text="Gate", x=50, y=50, radius=5, size=12, weight=1, must=True)
    assert place_labels([label], marks=everywhere, lines=[], width=100, height=100)
    loose = replace(label, must=False)
    assert not place_labels([loose], marks=everywhere, lines=[], width=100, height=100)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_longer_text_is_never_narrower(a, b):
    assert text_width(a + b, 12) >= text_width(a, 12)


@pytest.fixture(scope="module")
def sheet(build):
    return make_sheet(build.PICTURE, width=1000, height=600, size=13)


@pytest.fixture(scope="module")
def drawn(sheet):
    return draw_map(sheet, class_="wide")


def test_a_gate_shows_its_state_likelihood_and_bypass(drawn):
    assert "under construction, bypass in use" in drawn
    assert drawn.count('class="bypass"') == 1
    assert 'class="badge"' in drawn


def test_a_map_shows_use_of_force_with_its_date(drawn):
    assert "airstrike, 18 June 2018" in drawn


def test_each_state_of_a_gate_has_a_shape_of_its_own():
    values = ("open", "restricted", "under_construction", "closed", "no evidence")
    shapes = [re.sub(r'class="[^"]*"', "", gate_shape(value)) for value in values]
    assert len(set(shapes)) == len(values)


def test_the_ring_closes_as_far_as_the_state_is_likely():
    full, half = ring(0.999, contested=False, value="open"), ring(0.5, contested=True, value="open")
    assert "stroke-dasharray" not in full
    dash, around = re.search(r'stroke-dasharray="([\d.]+) ([\d.]+)"', half).groups()
    assert float(dash) == pytest.approx(float(around) / 2, rel=0.01)
    assert "contested" in half
    assert 'class="ring ' not in ring(None, contested=False, value="no evidence")


def test_the_legend_explains_only_what_is_drawn(sheet):
    legend = show_legend(sheet)
    assert "gate under construction" in legend
    assert "gate open" not in legend
    assert "bypass in use" in legend


def test_a_leg_is_denied_blocked_used_passable_or_unknown(build):
    facts = {place.entity.id: place for place in place_facts(build.PICTURE)}
    by_id = {leg.id: leg for leg in build.NETWORK.legs}
    used, unknown = by_id["baghdad-qaim-road"], by_id["deir-palmyra-road"]
    assert leg_state(used, facts=facts, denied=()) == "used"
    assert leg_state(used, facts=facts, denied=[used.id]) == "denied"
    assert leg_state(unknown, facts=facts, denied=()) == "unknown"


def test_a_road_is_drawn_as_its_most_likely_state(build):
    road = build.STATES[2]
    leg = next(one for one in build.NETWORK.legs if one.element == build.ROAD)
    for value, shown in (
        ("blocked", "blocked"),
        ("restricted", "restricted"),
        ("passable", "passable"),
    ):
        only = build.estimate(build.ROAD, Facet.ROAD, [(value, 1.0)], 1)
        picture = replace(build.PICTURE, states=(replace(road, estimates=(only,)),))
        facts = {place.entity.id: place for place in place_facts(picture)}
        assert leg_state(leg, facts=facts, denied=()) == shown


def test_nothing_with_coordinates_gives_no_map(build):
    assert make_sheet(build.EMPTY_PICTURE, width=100, height=100, size=12) is None


def test_a_picture_without_a_network_still_has_a_map(build):
    picture = replace(build.PICTURE, networks=(), findings=())
    drawn = draw_map(make_sheet(picture, width=390, height=400, size=11), class_="narrow")
    assert "Albukamal" in drawn


def test_periods_join_equal_states_and_end_on_the_day_asked_about(build):
    own = [s for s in (*build.HISTORY, *build.STATES) if s.subject == build.GATE]
    found = periods(own, Facet.GATE, until=date(2019, 3, 28))
    assert [(p.value, p.start, p.end) for p in found] == [
        ("closed", date(2017, 11, 9), date(2018, 3, 29)),
        ("under_construction", date(2018, 3, 29), date(2019, 3, 28)),
    ]
    assert periods(own, Facet.TRAFFIC, until=date(2019, 3, 28))[0].value == "some"
    assert periods(own, Facet.ROAD, until=date(2019, 3, 28)) == ()


def test_a_gate_without_coordinates_stands_between_its_sides(build):
    entities = tuple(
        replace(e, lon=None, lat=None) if e.id == build.GATE else e for e in build.ENTITIES
    )
    sheet = make_sheet(replace(build.PICTURE, entities=entities), width=900, height=500, size=13)
    gate = next(place for place in sheet.facts.values() if place.entity.id == build.GATE)
    x, y = gate_at(gate, sheet)
    (ax, ay), (bx, by) = sheet.node("qaim"), sheet.node("bukamal")
    assert (x, y) == (pytest.approx((ax + bx) / 2), pytest.approx((ay + by) / 2))


def test_a_gate_that_nothing_places_is_left_off_the_map_but_not_off_the_table(build):
    lost = replace(build.ENTITIES[0], id="crossing:lost", name="Lost crossing", lon=None, lat=None)
    state = replace(build.STATES[0], subject=lost.id)
    picture = replace(
        build.PICTURE, entities=(*build.ENTITIES, lost), states=(*build.STATES, state)
    )
    sheet = make_sheet(picture, width=900, height=500, size=13)
    assert "Lost crossing" not in draw_map(sheet, class_="wide")
    assert "Lost crossing" in {place.entity.name for place in place_facts(picture)}


def test_the_way_through_a_gate_at_a_road_end_points_along_that_road(build):
    legs = tuple(
        leg
        for leg in build.NETWORK.legs
        if "baghdad" in {leg.a, leg.b} or leg.element == build.GATE
    )
    network = replace(build.NETWORK, legs=legs)
    sheet = make_sheet(replace(build.PICTURE, networks=(network,)), width=900, height=500, size=13)
    dx, dy = direction(build.GATE, sheet)
    assert dx > 0
    assert dy > 0
    assert direction("crossing:nowhere", sheet) == (1.0, 0.0)


def test_several_uses_of_force_at_one_place_share_a_star(build):
    events = tuple(replace(build.STRIKE, id=f"e{n}") for n in range(4))
    far = replace(build.STRIKE, id="far", place="place:far")
    fiji = replace(build.ENTITIES[3], id="place:far", lon=178.0, lat=-18.0)
    picture = replace(build.PICTURE, events=(*events, far), entities=(*build.ENTITIES, fiji))
    drawn = draw_map(make_sheet(picture, width=900, height=500, size=13), class_="wide")
    assert drawn.count('class="f-force"') == 1
    assert "4 airstrikes" in drawn


def test_a_town_with_a_state_is_drawn_though_no_corridor_names_it(build):
    town = replace(build.ENTITIES[3], id="town:x", name="Lonely town", lon=39.5, lat=35.9)
    state = replace(build.STATES[2], subject="town:x")
    picture = replace(
        build.PICTURE, entities=(*build.ENTITIES, town), states=(*build.STATES, state)
    )
    sheet = make_sheet(picture, width=900, height=500, size=13)
    assert "Lonely town" in draw_map(sheet, class_="wide")


def test_a_gate_nobody_reports_on_is_drawn_quietly_and_named_where_there_is_room(build):
    gate = replace(build.ENTITIES[1], name="Quiet crossing", lon=40.2, lat=33.7)
    entities = tuple(gate if e.id == build.TANF else e for e in build.ENTITIES)
    picture = replace(build.PICTURE, entities=entities, states=build.STATES[:1], findings=())
    drawn = draw_map(make_sheet(picture, width=1400, height=900, size=13), class_="wide")
    assert "<tspan>Quiet</tspan>" in drawn
    assert drawn.count('class="ring-track"') == 1
    assert "<title>Quiet crossing: no evidence</title>" in drawn


def test_two_gates_side_by_side_do_not_hide_one_another(build):
    near = replace(build.ENTITIES[1], lon=41.0, lat=34.4)
    entities = tuple(
        replace(e, lon=41.03, lat=34.4) if e.id == build.GATE else near if e.id == build.TANF else e
        for e in build.ENTITIES
    )
    states = tuple(s for s in build.STATES if s.subject in {build.GATE, build.TANF})
    both = (*states, replace(states[0], subject=build.TANF))
    picture = replace(build.PICTURE, entities=entities, states=both, networks=(), findings=())
    sheet = make_sheet(picture, width=900, height=500, size=13)
    (x0, _), (x1, _) = (sheet.frame.at(lon, 34.4) for lon in (41.0, 41.03))
    assert x1 - x0 > 30
