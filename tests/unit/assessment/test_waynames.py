from tests.unit.assessment.test_outlook import finding

from landbridge.assessment.waynames import way_names


def names(*given, **more):
    return way_names([finding(0.5, name=name) for name in given], **more)


def test_routes_through_one_pass_are_named_together():
    assert names(
        "River route via gate at Ford/Weir",
        "River route by Hill via gate at Ford/Weir",
        "River route from Dale via gate at Ford/Weir",
    ) == ("the River route by the gate at Ford/Weir (also by Hill or from Dale)")


def test_a_route_without_a_name_is_called_by_its_passes():
    assert names("by gate at A/B, bypass at C/D, gate at E/F") == (
        "the way by the gates at A/B and E/F and the bypass at C/D"
    )


def test_unlike_routes_are_listed():
    assert names("air bridge", "sea route", last="or") == "the air bridge or the sea route"
