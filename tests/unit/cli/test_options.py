from datetime import date

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.cli import options

CONTEXT = click.Context(click.Command("x"))
OPTION = click.Option(["--on"])


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_read_as_it_is_written(day):
    assert options.read_day(CONTEXT, OPTION, day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "2018-7", "10/07/2018", "2018-02-30", "2018-07-10T00"]
)
def test_anything_else_is_refused_with_what_is_wanted(text):
    with pytest.raises(click.BadParameter, match="want YYYY-MM-DD"):
        options.read_day(CONTEXT, OPTION, text)


def test_no_day_is_no_day():
    assert options.read_day(CONTEXT, OPTION, None) is None


def test_a_user_without_a_name_is_unknown(monkeypatch):
    def nameless():
        raise OSError

    monkeypatch.setattr(options.getpass, "getuser", nameless)
    assert options._user() == "unknown user"
