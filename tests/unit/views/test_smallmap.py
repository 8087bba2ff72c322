from landbridge.views.smallmap import COLUMNS, ROWS, small_map

GATE = ("Norgate", 41.0, 34.4)


def where(lines, text):
    return next((n, line.index(text)) for n, line in enumerate(lines) if text in line)


def test_a_map_names_its_subject_and_the_places_around_it():
    lines = small_map(GATE, [("Eastbridge", 42.0, 34.4), ("Southport", 41.0, 33.6)])
    assert len(lines) == ROWS
    assert all(len(line) <= COLUMNS for line in lines)
    assert sum(line.count("◆") for line in lines) == 1
    assert where(lines, "Eastbridge")[1] > where(lines, "◆")[1]
    assert where(lines, "Southport")[0] > where(lines, "◆")[0]


def test_borders_are_drawn_in_braille():
    drawn = "".join(small_map(GATE, []))
    assert any(0x2800 < ord(c) < 0x2900 for c in drawn)


def test_a_map_of_the_open_sea_is_only_its_mark():
    lines = small_map(("Buoy", -30.0, 35.0), [])
    assert "".join(lines).split() == ["◆", "Buoy"]


def test_a_name_without_room_is_left_out_and_its_point_stands():
    crowd = [(f"Hamlet number {n}", 41.0 + n / 1000, 34.4) for n in range(5)]
    lines = small_map(GATE, [*crowd, ("Eastbridge", 42.0, 34.4)])
    assert sum("Hamlet" in line for line in lines) <= 1
    assert where(lines, "Norgate")


def test_a_name_too_long_for_either_side_is_left_out():
    assert "x" * COLUMNS not in "".join(small_map(("x" * COLUMNS, 41.0, 34.4), []))


def test_places_on_both_sides_of_the_date_line_are_near():
    lines = small_map(("West", 179.9, 0.0), [("East", -179.9, 0.0)])
    assert where(lines, "East")[1] > where(lines, "◆")[1]


def test_a_name_in_wide_letters_does_not_shift_its_line():
    assert all(len(line) <= COLUMNS for line in small_map(("北京", 116.4, 39.9), []))
