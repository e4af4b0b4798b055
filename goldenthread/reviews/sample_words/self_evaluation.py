"""What the leaders of the sample's Ashmoor Vale rest their words on, by statement."""

SURVEY = "review-2026-11"
WRITTEN_BY = "tomasz-wilk"

BECAUSE: dict[str, str] = {
    "1a": "Two of us are members of a triad. None of us is coached.",
    "1b": "The June pulse, 81 of 118 answers: the weekly briefing went because staff said so.",
    "1c": "We say that it is all right to fail. No programme is recorded as stopped or adapted.",
    "2a": "Reading to learn stays with one thing all year. Everyone thinking has no return planned "
    "between 20 October and 9 March.",
    "2h": "Office and site have had no development time, and no hour in which they meet.",
    "3b": "Reading to learn names its 62 pupils and what they cannot do yet. Our other programmes "
    "are less clear.",
    "3c": "The main point of a paragraph: 11 of 62 in September, to be counted again in January.",
    "4a": "English runs lesson study with Sian Hughes. No other department does so far.",
    "4d": "32 teachers are coached every fortnight; no leader is, and nobody on the support staff.",
    "5a": "The university partner’s days come with 240 minutes each to follow up. Nothing else "
    "from outside does.",
    "6a": "Tuesdays of week A belong to departments. History and PE lose much of theirs.",
    "6d": "The last report to governors is of 9 July 2026.",
    "7c": "The university works with us on reading in the subjects until May.",
}
