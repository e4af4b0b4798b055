"""What one area of practice says of itself on the practice home: what is so, and one action."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HomeCard:
    """Each area makes its own: `queries/<area>.py: get_home_card(person, year, today)`.

    Without a `url` the card only teaches what belongs there. `lines` are at most three short
    sentences more. `marked` puts the card in front of its neighbours' quiet ones: something is on
    today or waits for the person.
    """

    heading: str
    text: str
    action: str = ""
    url: str = ""
    lines: tuple[str, ...] = ()
    marked: bool = False
