"""Django's settings, read from the table of options."""

import os
from datetime import date
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from goldenthread.config.mail import read_mailer
from goldenthread.config.options import Options, is_on_this_machine, read_database

_options = Options(os.environ)

DATA_DIR = _options.folder("DATA_DIR")
DEBUG = _options.is_on("DEBUG")
DEMO_MODE = _options.is_on("DEMO")
PRODUCTION = _options.is_on("PRODUCTION")
DATABASES = {"default": read_database(_options.text("DATABASE"), DATA_DIR)}
BASE_URL = _options.text("BASE_URL").rstrip("/")
ALLOWED_HOSTS = _options.items("ALLOWED_HOSTS")
SECRET_KEY = _options.text("SECRET_KEY")
CONTENT_KEYS = _options.items("CONTENT_KEY")

if DEMO_MODE and (PRODUCTION or not is_on_this_machine(DATABASES["default"])):
    raise ImproperlyConfigured(
        "Demo mode lets anybody in, and this site is marked as production or keeps its records on "
        "another machine. Set GOLDENTHREAD_DEMO=no."
    )
if DEBUG and PRODUCTION:
    raise ImproperlyConfigured(
        "Debug pages show records to anybody, and this site is marked as production. "
        "Set GOLDENTHREAD_DEBUG=no."
    )
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "The site has no secret key. Set GOLDENTHREAD_SECRET_KEY to a long random text, for "
        'example from: python3 -c "import secrets; print(secrets.token_urlsafe(50))". '
        "To look around with sample people, run: goldenthread demo"
    )
if not CONTENT_KEYS:
    raise ImproperlyConfigured(
        "The site has no content key, which seals coaching notes and action steps. Set "
        "GOLDENTHREAD_CONTENT_KEY to a long random text other than the secret key, and keep a copy "
        "away from the database's backups."
    )

# The one day that demo mode shows; None lets the real clock run.
DEMO_TODAY = date.fromisoformat(_options.text("TODAY")) if DEMO_MODE else None

SECOND_STEP = _options.is_on("SECOND_STEP")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    # A page of allauth about passkeys loads its filters.
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "goldenthread.ui",
    "goldenthread.accounts",
    "goldenthread.people",
    "goldenthread.priorities",
    "goldenthread.years",
    "goldenthread.programmes",
    "goldenthread.practice",
    "goldenthread.surveys",
    "goldenthread.evaluation",
    "goldenthread.reviews",
    "goldenthread.appraisal",
    "goldenthread.expertise",
    "goldenthread.compliance",
    "goldenthread.threads",
    "goldenthread.findings",
    "goldenthread.proposals",
    "goldenthread.workbench",
    "goldenthread.personal",
    "goldenthread.exchange",
    "goldenthread.reminders",
    # allauth follows, so that the templates of accounts come before its own.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "goldenthread.accounts.no_copies.NoCopiesMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "goldenthread.accounts.middleware.SchoolWallMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "goldenthread.config.readable_refusals.ReadableRefusalsMiddleware",
    "goldenthread.config.readable_addresses.ReadableAddressesMiddleware",
]

ROOT_URLCONF = "goldenthread.config.urls"
WSGI_APPLICATION = "goldenthread.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goldenthread.config.frame.frame",
            ],
        },
    },
]

FORM_RENDERER = "goldenthread.ui.forms.FormRenderer"

TASKS = {
    "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"},
    # What takes minutes, is watched on a page and can be stopped.
    "long": {"BACKEND": "goldenthread.config.task_threads.ThreadBackend"},
}

# Sign-in attempts are counted in the cache. Files are shared by all server processes of a machine,
# and unlike a table they keep the count when a request's transaction is rolled back.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache",
        # Beyond this some entries are dropped; nobody may push out a count by making others.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Language, time ------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = _options.text("TIME_ZONE")
FORMAT_MODULE_PATH = ["goldenthread.config.formats"]

# Files ---------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# The browser reads what is typed by the same patterns as the check.
STATICFILES_DIRS = [Path(__file__).parents[1] / "screening" / "static"]
# Hashed names need collected files, which only `goldenthread serve` makes. Demo mode, debug mode
# and the tests serve the files from where they lie.
HASHED_STATIC = _options.is_on("HASHED_STATIC") and not (DEBUG or DEMO_MODE)
WHITENOISE_USE_FINDERS = not HASHED_STATIC
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "goldenthread.config.hashed_files.HashedFiles"
        if HASHED_STATIC
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Doors ---------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
LOGOUT_REDIRECT_URL = "accounts:home"

ACCOUNT_ADAPTER = "goldenthread.accounts.adapters.ClosedSiteAdapter"
ACCOUNT_FORMS = {
    "login": "goldenthread.accounts.sign_in_forms.SignInForm",
    "reset_password": "goldenthread.accounts.sign_in_forms.AskForLinkForm",
    "reset_password_from_key": "goldenthread.accounts.sign_in_forms.ChooseNewPasswordForm",
    "change_password": "goldenthread.accounts.sign_in_forms.ChangePasswordForm",
    "set_password": "goldenthread.accounts.sign_in_forms.SetPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/m/key",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
# Attempts are counted for each caller; without this all callers behind a proxy are one.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _options.is_on("BEHIND_PROXY") else 0
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"] if SECOND_STEP else []
MFA_PASSKEY_LOGIN_ENABLED = SECOND_STEP
MFA_TOTP_ISSUER = "Goldenthread"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = BASE_URL.startswith("http://localhost")

SOCIALACCOUNT_ADAPTER = "goldenthread.accounts.adapters.ClosedSocialAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS: dict[str, dict[str, object]] = {}
if _options.text("GOOGLE_CLIENT_ID"):
    INSTALLED_APPS.append("allauth.socialaccount.providers.google")
    SOCIALACCOUNT_PROVIDERS["google"] = {
        "EMAIL_AUTHENTICATION": True,
        "APPS": [
            {
                "client_id": _options.text("GOOGLE_CLIENT_ID"),
                "secret": _options.text("GOOGLE_CLIENT_SECRET"),
                "key": "",
            }
        ],
    }
if _options.text("MICROSOFT_CLIENT_ID"):
    if _options.text("MICROSOFT_TENANT") in {"", "common", "organizations", "consumers"}:
        # Any directory may claim any e-mail address; only the school's own is to be believed.
        raise ImproperlyConfigured(
            "Sign-in with Microsoft is on without a tenant. Set GOLDENTHREAD_MICROSOFT_TENANT to "
            "the id of your own directory."
        )
    INSTALLED_APPS.append("allauth.socialaccount.providers.microsoft")
    SOCIALACCOUNT_PROVIDERS["microsoft"] = {
        "EMAIL_AUTHENTICATION": True,
        "VERIFIED_EMAIL": True,
        "APPS": [
            {
                "client_id": _options.text("MICROSOFT_CLIENT_ID"),
                "secret": _options.text("MICROSOFT_CLIENT_SECRET"),
                "key": "",
                "settings": {"tenant": _options.text("MICROSOFT_TENANT")},
            }
        ],
    }

_https = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CSRF_FAILURE_VIEW = "goldenthread.config.error_pages.form_expired"
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if _https else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if _options.is_on("BEHIND_PROXY") else None
)
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "media-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

# A file of ten thousand rows arrives as one upload; the folder's reader sets its own limits.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = [
    "goldenthread.config.upload_limit.UploadLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Mail, log -----------------------------------------------------------------------------------

MAILERS = {"default": read_mailer(_options.text("MAIL"))}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _options.text("MAIL_FROM")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": _options.text("LOG_LEVEL")},
    "loggers": {
        # Django would mail a report of each error, with what was typed into the form, to admins.
        "django": {"handlers": [], "level": "INFO"},
        # A line for each job that began and ended well tells nobody anything.
        "django.server": {"level": "WARNING"},
        "django.tasks": {"level": "WARNING"},
    },
}
