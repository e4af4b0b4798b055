"""What a page's frame shows around the content: places, the school at hand, the person's menu."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NavigationItem:
    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """The school and year that the page is about, and where to choose another."""

    label: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class AccountMenu:
    name: str
    role: str
    items: tuple[NavigationItem, ...]
    sign_out_url: str

    @property
    def initials(self) -> str:
        words = self.name.replace("-", " ").split()
        return (words[0][0] + words[-1][0]).upper() if len(words) > 1 else self.name[:2].upper()
