"""Reads the part of an address that names a school year: `<year:year>` matches 2026-27."""


class SchoolYearConverter:
    regex = r"20\d{2}-\d{2}"

    def to_python(self, value: str) -> str:
        if int(value[5:]) != (int(value[:4]) + 1) % 100:
            raise ValueError(value)
        return value

    def to_url(self, value: str) -> str:
        return str(value)
