"""The 45 support staff of Ashmoor Vale: team, post and hours."""

from typing import NamedTuple


class SupportPost(NamedTuple):
    """One line of the tables below; `fte` as written, of 37 hours a week."""

    name: str
    job_title: str
    fte: str


TEACHING_ASSISTANTS = (
    SupportPost("Denise Obi", "Higher-level teaching assistant", "0.8"),
    SupportPost("Paula Renshaw", "Higher-level teaching assistant", "0.8"),
    SupportPost("Jade Fielding", "Teaching assistant", "0.8"),
    SupportPost("Kerry Ann Doyle", "Teaching assistant", "0.8"),
    SupportPost("Shabnam Akhtar", "Teaching assistant", "0.8"),
    SupportPost("Connor Bates", "Teaching assistant", "0.8"),
    SupportPost("Lynne Pickering", "Teaching assistant", "0.8"),
    SupportPost("Mia Castellano", "Teaching assistant", "0.8"),
    SupportPost("Gwen Parry", "Teaching assistant", "0.8"),
    SupportPost("Abdul Karim", "Teaching assistant", "0.8"),
    SupportPost("Theresa Marsden", "Teaching assistant", "0.7"),
    SupportPost("Holly Stead", "Teaching assistant", "0.7"),
    SupportPost("Jean Arkwright", "Teaching assistant, inclusion room", "0.7"),
    SupportPost("Nathan Cripps", "Teaching assistant, inclusion room", "0.7"),
)

PASTORAL = (
    SupportPost("Karen Whitlow", "Pastoral and safeguarding manager", "1"),
    SupportPost("Leanne Hobbs", "Attendance officer", "0.9"),
    SupportPost("Dwayne Mitchell", "Behaviour mentor", "0.9"),
    SupportPost("Sinead Farrelly", "Student support officer", "0.9"),
    SupportPost("Rukhsana Begum", "Family liaison officer", "0.9"),
    SupportPost("Gary Thwaite", "Student support officer", "0.9"),
    SupportPost("Alice Penrose", "Deputy DSL, counsellor", "0.9"),
)

COVER_SUPERVISORS = (
    SupportPost("Jo Maddox", "Senior cover supervisor", "0.8"),
    SupportPost("Darren Platt", "Cover supervisor", "0.8"),
    SupportPost("Monika Kaminska", "Cover supervisor", "0.8"),
)

TECHNICIANS = (
    SupportPost("Ian Bostock", "Senior science technician", "0.8"),
    SupportPost("Chloe Vardy", "Science technician", "0.8"),
    SupportPost("Roy Entwistle", "D&T technician", "0.6"),
)

LIBRARY = (SupportPost("Pam Ashe", "Librarian", "0.8"),)

ADMINISTRATION = (
    SupportPost("Maureen Tait", "Office manager", "1"),
    SupportPost("Linda Cresswell", "Receptionist", "1"),
    SupportPost("Farida Rashid", "Data administrator", "1"),
    SupportPost("Susan Dyer", "Admissions administrator", "0.8"),
    SupportPost("Bronwen Rees", "Receptionist", "0.8"),
    SupportPost("Tracey Gill", "Reprographics assistant", "0.6"),
    SupportPost("Ann Hollis", "Administrator, student services", "0.5"),
)

BUSINESS = (
    SupportPost("Stephen Cole", "School business manager", "1"),
    SupportPost("Danielle Frith", "Finance officer", "1"),
    SupportPost("Yvonne Baker", "HR officer", "0.8"),
    SupportPost("Mohammed Iqbal", "Examinations officer", "0.8"),
)

IT_SUPPORT = (
    SupportPost("Raj Singh", "Network manager", "1"),
    SupportPost("Ewan Lockhart", "IT technician", "1"),
)

SITE = (
    SupportPost("Terry Lunt", "Site manager", "1"),
    SupportPost("Kevin Moss", "Caretaker", "1"),
    SupportPost("Piotr Zielinski", "Caretaker", "1"),
    SupportPost("Brian Yeo", "Grounds and minibus driver", "0.5"),
)

SUPPORT_BY_TEAM: dict[str, tuple[SupportPost, ...]] = {
    "teaching-assistants": TEACHING_ASSISTANTS,
    "pastoral": PASTORAL,
    "cover": COVER_SUPERVISORS,
    "technicians": TECHNICIANS,
    "library": LIBRARY,
    "administration": ADMINISTRATION,
    "business": BUSINESS,
    "it-support": IT_SUPPORT,
    "site": SITE,
}

# Teams whose members work with pupils; the others are general support staff.
WORK_WITH_PUPILS = frozenset({"teaching-assistants", "pastoral", "cover", "library"})
