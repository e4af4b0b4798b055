"""A table's search, filters, order and page live in its address."""

from django.template import Context, Template

from goldenthread.ui.listing import Column, Filter, Listing, read_listing

COLUMNS = (
    Column("name", "Name", sort_by=("family_name", "given_name")),
    Column("route", "Route"),
)
TEAMS = Filter("team", "Team", (("en", "English"), ("ma", "Mathematics")))


def read(**parameters: str) -> Listing:
    return read_listing(parameters, COLUMNS, [TEAMS], searched_in="people", exports=["csv"])


def test_an_order_is_the_columns_fields_and_may_be_turned() -> None:
    assert read(sort="name").order_by == ("family_name", "given_name")
    assert read(sort="-name").order_by == ("-family_name", "-given_name")
    assert read().order_by == ()


def test_what_the_page_does_not_offer_is_left_out() -> None:
    assert read(sort="password", team="xx", page="-3", other="1") == read()
    assert read(sort="route").order_by == ()


def test_the_first_press_sorts_upwards_the_second_turns_and_both_begin_at_page_one() -> None:
    listing = read(search="dan", team="ma", page="3")
    assert listing.sort_address(COLUMNS[0]) == "?search=dan&team=ma&sort=name"
    again = read(search="dan", sort="name", page="3")
    assert again.sort_address(COLUMNS[0]) == "?search=dan&sort=-name"


def test_a_page_past_the_end_is_the_last() -> None:
    page = read(page="99").page_of(list(range(120)), rows_on_a_page=50)
    assert (page.number, page.start_index(), page.end_index()) == (3, 101, 120)


def test_a_page_number_of_thousands_of_digits_is_the_last_page() -> None:
    page = read(page="9" * 5_000).page_of(list(range(120)), rows_on_a_page=50)
    assert page.number == 3


def test_the_tools_keep_what_was_asked_and_export_the_same_rows() -> None:
    listing = read(search="dan", team="ma", sort="-name", page="2")
    html = Template('{% load ui %}{% table_tools listing "people" %}').render(
        Context({"listing": listing})
    )
    assert 'value="dan"' in html
    assert '<option value="ma" selected>' in html
    assert '<input type="hidden" name="sort" value="-name">' in html
    assert 'href="?search=dan&amp;team=ma&amp;sort=-name&amp;export=csv"' in html
    assert '<a href="?sort=-name">Show all</a>' in html


def test_the_heading_tells_its_order_to_those_who_hear_it() -> None:
    html = Template("{% load ui %}{% table_head listing %}").render(
        Context({"listing": read(sort="-name")})
    )
    assert html.count("aria-sort") == 1
    assert 'aria-sort="descending"' in html
    assert '<th scope="col">Route</th>' in html
