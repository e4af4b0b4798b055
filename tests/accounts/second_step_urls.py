"""The site's addresses with a second step switched on, as the option would."""

from django.urls import include, path

from goldenthread.config import urls

# Named one by one: allauth's own list is made once, by the option as it was when first read.
PARTS = {"": "base", "totp/": "totp", "recovery-codes/": "recovery_codes", "webauthn/": "webauthn"}

urlpatterns = [
    *[
        path(f"accounts/second-step/{prefix}", include(f"allauth.mfa.{part}.urls"))
        for prefix, part in PARTS.items()
    ],
    *urls.urlpatterns,
]
handler404 = urls.handler404
handler403 = urls.handler403
