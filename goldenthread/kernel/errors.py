"""The errors that carry a sentence for the person in front of the screen."""


class Refusal(Exception):
    """A request that Goldenthread declines, with what is so and what to do.

    `message` is one sentence in the present tense that says what is so; `hint` says what to do
    next. Both are fit to be shown to the person who asked. Subclasses are named for the refusal
    (`CoachIsLineManager`) and live in the file that refuses.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
