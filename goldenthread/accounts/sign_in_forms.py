"""The forms of signing in, in the words of this site and without a second label inside a field."""

from typing import Any

from allauth.account import forms as allauth
from django.forms import BaseForm


class InOurWords(BaseForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in {"login", "email"}:
                field.label = "E-mail address"
            if name in {"password1", "oldpassword"}:
                # The page says in two sentences what a good password is.
                field.help_text = ""


class SignInForm(InOurWords, allauth.LoginForm):
    pass


class AskForLinkForm(InOurWords, allauth.ResetPasswordForm):
    pass


class ChooseNewPasswordForm(InOurWords, allauth.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(InOurWords, allauth.ChangePasswordForm):
    pass


class SetPasswordForm(InOurWords, allauth.SetPasswordForm):
    pass
