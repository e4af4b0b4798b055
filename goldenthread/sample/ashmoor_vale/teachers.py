"""The 75 teachers of Ashmoor Vale: post, days worked, and their individual route this year."""

from typing import NamedTuple

from goldenthread.snapshot.words import CareerStage, PayScale

MAIN, UPPER, LEADERSHIP = PayScale.MAIN, PayScale.UPPER, PayScale.LEADERSHIP
ECT_1, ECT_2 = CareerStage.ECT_YEAR_1, CareerStage.ECT_YEAR_2
ESTABLISHED = CareerStage.ESTABLISHED
MIDDLE, SENIOR = CareerStage.MIDDLE_LEADER, CareerStage.SENIOR_LEADER

# The route of a person with neither coach, triad nor enquiry.
NOTHING_LOGGED = "none"


class Teacher(NamedTuple):
    """One line of a table below.

    `route` is the first name of a coach, `triad 1` to `triad 8`, `enquiry` or `none`. `days` has a
    hyphen for each weekday off; two patterns with a slash between are weeks A and B.
    """

    name: str
    job_title: str
    pay_scale: PayScale
    career_stage: CareerStage
    route: str
    days: str = "MTWTF"


SENIOR_LEADERS = (
    Teacher("Ruth Adeyemi-Clarke", "Head teacher", LEADERSHIP, SENIOR, "enquiry"),
    Teacher("Tomasz Wilk", "Deputy head, CPD leader", LEADERSHIP, SENIOR, "enquiry"),
    Teacher("Hannah Prosser", "Deputy head, DSL", LEADERSHIP, SENIOR, "enquiry"),
    Teacher("Imran Sadiq", "Assistant head, coaching", LEADERSHIP, SENIOR, "enquiry"),
    Teacher("Lola Bamgbose", "Assistant head, curriculum", LEADERSHIP, SENIOR, "triad 1"),
    Teacher("Peter Vance", "Assistant head, operations", LEADERSHIP, SENIOR, "enquiry"),
    Teacher("Elin Thorne", "Assistant head, inclusion", LEADERSHIP, SENIOR, "triad 2"),
)

ENGLISH = (
    Teacher("Sian Hughes", "Head of English", UPPER, MIDDLE, "enquiry"),
    Teacher("Priya Nair", "Lead practitioner, English", UPPER, ESTABLISHED, "triad 3"),
    Teacher("Callum Brodie", "Teacher of English", MAIN, ESTABLISHED, "Priya"),
    Teacher("Zainab Yusuf", "Teacher of English", MAIN, ESTABLISHED, "Priya"),
    Teacher("Gemma Fallon", "Teacher of English", MAIN, ESTABLISHED, "Priya", "M-WTF"),
    Teacher("Daniel Achebe", "Head of Year 7, English", UPPER, ESTABLISHED, "Bea"),
    Teacher("Rosie Kettlewell", "Teacher of English", MAIN, ESTABLISHED, "Joanna"),
    Teacher("Martin Sayle", "Teacher of English", UPPER, ESTABLISHED, "triad 4"),
    Teacher("Judith Lacey", "Teacher of English", UPPER, ESTABLISHED, NOTHING_LOGGED, "MTW--"),
)

MATHEMATICS = (
    Teacher("Dan Kowalczyk", "Head of mathematics", UPPER, MIDDLE, "triad 1"),
    Teacher("Owen Reilly", "Second in mathematics", UPPER, ESTABLISHED, "enquiry"),
    Teacher("Ellie Marsh", "Teacher of mathematics", MAIN, ESTABLISHED, "Dan"),
    Teacher("Kwame Boateng", "Teacher of mathematics", MAIN, ESTABLISHED, "Dan"),
    Teacher("Sophie Lindqvist", "Teacher of mathematics", MAIN, ESTABLISHED, "Dan"),
    Teacher("Arjun Mehta", "Teacher of mathematics", MAIN, ESTABLISHED, "Owen"),
    Teacher("Beth Trevelyan", "Teacher of mathematics", MAIN, ESTABLISHED, "Owen", "MTWT-"),
    Teacher("Niamh Gallagher", "Head of Year 8, mathematics", UPPER, ESTABLISHED, "Aisha"),
    Teacher("Graham Pocock", "Teacher of mathematics", UPPER, ESTABLISHED, "triad 5", "MTW--"),
)

SCIENCE = (
    Teacher("Aisha Rahman", "Head of science", UPPER, MIDDLE, "triad 2"),
    Teacher("Jamie Okafor", "Teacher of science", MAIN, ECT_1, "Imran"),
    Teacher("Megan Rowlands", "Teacher of science", MAIN, ECT_2, "Imran"),
    Teacher("Lewis Carrick", "Teacher of science", MAIN, ESTABLISHED, "Sian"),
    Teacher("Fatima Noor", "Teacher of science", MAIN, ESTABLISHED, "Joanna"),
    Teacher("Stuart Hallam", "Second in science", UPPER, ESTABLISHED, "triad 3"),
    Teacher("Catrin Bevan", "Head of Year 9, science", UPPER, ESTABLISHED, "triad 6"),
    Teacher("Oliver Pennington", "Teacher of science", UPPER, ESTABLISHED, "enquiry"),
    Teacher("Harriet Crowe", "Teacher of science", UPPER, ESTABLISHED, "triad 7", "M-WT-"),
    Teacher("Victor Adewale", "Teacher of science", UPPER, ESTABLISHED, NOTHING_LOGGED),
    Teacher("Lorna Sutcliffe", "Teacher of science", UPPER, ESTABLISHED, NOTHING_LOGGED, "-TWTF"),
)

HISTORY = (
    Teacher("Mark Ellery", "Head of history", UPPER, MIDDLE, "triad 4"),
    Teacher("Isla McKendrick", "Teacher of history", MAIN, ESTABLISHED, "Sian"),
    Teacher("Tariq Hussain", "Teacher of history", MAIN, ESTABLISHED, "Joanna"),
    Teacher("Philippa Grange", "Teacher of history", UPPER, ESTABLISHED, "triad 8", "-TWT-"),
)

GEOGRAPHY = (
    Teacher("Joanna Frost", "Head of geography", UPPER, MIDDLE, "triad 5"),
    Teacher("Ben Whitaker", "Teacher of geography", MAIN, ESTABLISHED, "Priya"),
    Teacher("Alison Meredith", "Teacher of geography", UPPER, ESTABLISHED, "triad 6", "M-W-F"),
    Teacher("Rhys Pritchard", "Teacher of geography", UPPER, ESTABLISHED, NOTHING_LOGGED),
)

RELIGIOUS_EDUCATION = (
    Teacher("Yusuf Demir", "Head of RE and citizenship", UPPER, MIDDLE, "enquiry"),
    Teacher("Charlotte Bywater", "Teacher of RE", MAIN, ESTABLISHED, "Priya"),
    Teacher("Samuel Osei", "Teacher of RE", UPPER, ESTABLISHED, "triad 7", "MTW-F"),
)

LANGUAGES = (
    Teacher("Claire Dubois", "Head of languages", UPPER, MIDDLE, "enquiry"),
    Teacher("Lucia Ferrante", "Teacher of languages", MAIN, ECT_2, "Imran"),
    Teacher("Tom Ashworth", "Teacher of languages", MAIN, ESTABLISHED, "Priya"),
    Teacher("Marta Nowak", "Teacher of languages", MAIN, ESTABLISHED, "Priya", "M-WTF"),
    Teacher("Ingrid Solberg", "Teacher of languages", UPPER, ESTABLISHED, "triad 8"),
    Teacher("Helen Chadwick", "Teacher of languages", UPPER, ESTABLISHED, NOTHING_LOGGED, "-T-T-"),
)

PHYSICAL_EDUCATION = (
    Teacher("Gareth Owen", "Head of PE", UPPER, MIDDLE, "triad 1"),
    Teacher("Jess Tindall", "Teacher of PE", MAIN, ESTABLISHED, "Sian"),
    Teacher("Ryan Coombes", "Teacher of PE", MAIN, ESTABLISHED, "Aisha"),
    Teacher("Amara Eze", "Head of Year 10, PE", UPPER, ESTABLISHED, "Bea"),
    Teacher("L. Porter", "Teacher of PE", UPPER, ESTABLISHED, "triad 2"),
    Teacher("Sally Marchbank", "Teacher of PE", UPPER, ESTABLISHED, NOTHING_LOGGED, "-T--F"),
)

CREATIVE_ARTS = (
    Teacher("Bea Marlowe", "Head of creative arts", UPPER, MIDDLE, "triad 3"),
    Teacher("Freya Donnelly", "Teacher of art", MAIN, ESTABLISHED, "Priya"),
    Teacher("Joel Abrahams", "Teacher of music", MAIN, ESTABLISHED, "Priya"),
    Teacher("Edward Mallory", "Teacher of drama", UPPER, ESTABLISHED, "triad 4"),
    Teacher("Nadia Petrov", "Teacher of art", UPPER, ESTABLISHED, "triad 5", "MTW--/MT---"),
    Teacher("Deborah Finch", "Teacher of music", UPPER, ESTABLISHED, NOTHING_LOGGED, "--WT-"),
)

DESIGN_AND_FOOD = (
    Teacher("Colin Sharpe", "Head of D&T and food", UPPER, MIDDLE, "triad 6"),
    Teacher("Abbie Stanton", "Teacher of D&T", MAIN, ESTABLISHED, "Sian"),
    Teacher("Michael Tran", "Head of Year 11, food", UPPER, ESTABLISHED, "Aisha"),
    Teacher("Wendy Hargreaves", "Teacher of food", UPPER, ESTABLISHED, "triad 7", "MT-T-"),
)

COMPUTING_AND_BUSINESS = (
    Teacher("Nisha Patel", "Head of computing and business", UPPER, MIDDLE, "enquiry"),
    Teacher("Adam Rigby", "Teacher of computing", MAIN, ECT_1, "Imran"),
    Teacher("Kirsty Munro", "Teacher of business", UPPER, ESTABLISHED, "Dan"),
    Teacher("Leon Baptiste", "Teacher of computing", UPPER, ESTABLISHED, "Bea", "MT--F/MT---"),
)

SEND_TEACHERS = (
    Teacher("Naomi Fairweather", "SENCO", UPPER, MIDDLE, "enquiry"),
    Teacher("Carys Maddock", "Specialist teacher, SEND", UPPER, ESTABLISHED, "triad 8", "--W-F"),
)

# Team, its teachers in order; the first of each leads it.
TEACHERS_BY_TEAM: dict[str, tuple[Teacher, ...]] = {
    "slt": SENIOR_LEADERS,
    "english": ENGLISH,
    "mathematics": MATHEMATICS,
    "science": SCIENCE,
    "history": HISTORY,
    "geography": GEOGRAPHY,
    "re-citizenship": RELIGIOUS_EDUCATION,
    "languages": LANGUAGES,
    "pe": PHYSICAL_EDUCATION,
    "creative-arts": CREATIVE_ARTS,
    "design-food": DESIGN_AND_FOOD,
    "computing-business": COMPUTING_AND_BUSINESS,
    "send": SEND_TEACHERS,
}

TEACHERS = tuple(teacher for teachers in TEACHERS_BY_TEAM.values() for teacher in teachers)
