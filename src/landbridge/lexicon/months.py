"""English names of the months, whatever the locale, and a day in words."""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""January first."""

SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""First month of each northern meteorological season."""


def day_words(day: date) -> str:
    """Return a day as "18 June 2018"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
