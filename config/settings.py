"""Settings: one code path; `DATABASE_URL` and `REDIS_URL` turn the embedded setting into the production one."""

import os

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import environment

BASE_DIR = environment.BASE_DIR
VAR_DIR = environment.var_dir()
DEBUG = environment.flag("ANTEROOM_DEBUG")
SECRET_KEY = environment.secret_key()
ORIGINS = environment.origins()
ALLOWED_HOSTS = environment.hosts(ORIGINS)
HTTPS = all(origin.startswith("https://") for origin in ORIGINS)
REDIS_URL = os.environ.get("REDIS_URL", "")
ANTEROOM_SIGNING_KEY_FILE = os.environ.get("ANTEROOM_SIGNING_KEY_FILE", str(VAR_DIR / "signing.key"))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "channels",
    "csp",
    "django_htmx",
    "rest_framework",
    "drf_spectacular",
    "journal",
    "teams",
    "briefings",
    "negotiations",
    "config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "teams.middleware.QuestionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "teams.middleware.PersonMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "django.template.context_processors.tz",
                "teams.context.page",
            ],
        },
    },
]

DATABASES = {"default": environment.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The layer is a doorbell only: (journal, position). Content never travels through it.
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL], "prefix": "anteroom"},
    }
    if REDIS_URL
    else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
}

CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_TASK_IGNORE_RESULT = True
# A broker that does not answer is given up before the next line is spoken.
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_connect_timeout": 2.0} if REDIS_URL else {}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {
    "seal": {"task": "negotiations.tasks.seal_open_talks", "schedule": 60.0},
    "raise-urgent-notes": {"task": "negotiations.tasks.raise_urgent_notes", "schedule": 5.0},
    "check-new-options": {"task": "negotiations.tasks.check_new_options", "schedule": 2.0},
    "mark-what-is-new": {"task": "negotiations.tasks.mark_what_is_new", "schedule": 1.0},
    "remind-of-directives": {"task": "negotiations.tasks.remind_of_directives", "schedule": 30.0},
    "end-expired-directives": {"task": "negotiations.tasks.end_expired_directives", "schedule": 1.0},
    "ask-machines": {"task": "negotiations.tasks.ask_machines", "schedule": 2.0, "options": {"expires": 2.0}},
    "make-packs": {"task": "negotiations.tasks.make_packs", "schedule": 2.0, "options": {"expires": 2.0}},
    "expire-packs": {"task": "negotiations.tasks.expire_packs", "schedule": 30.0},
    "return-expired-claims": {"task": "negotiations.tasks.return_expired_claims", "schedule": 5.0},
    "note-what-was-shown": {"task": "negotiations.tasks.note_what_was_shown", "schedule": 1.0},
    "remind-of-reviews": {"task": "briefings.tasks.remind_of_reviews", "schedule": 60.0},
}
# A model thinks for seconds. In production it has a worker of its own, so that no sweep waits for it.
CELERY_TASK_ROUTES = {"negotiations.tasks.ask_machines": {"queue": "machines"}} if REDIS_URL else {}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")

AUTH_USER_MODEL = "teams.Person"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "teams.accounts.ClosedAdapter"
ACCOUNT_FORMS = {
    "login": "teams.account_forms.SignInForm",
    "change_password": "teams.account_forms.ChangePasswordForm",
    "set_password": "teams.account_forms.SetPasswordForm",
    "reset_password": "teams.account_forms.ResetPasswordForm",
    "reset_password_from_key": "teams.account_forms.ResetPasswordKeyForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "delegation_list"
EMAIL_BACKEND = os.environ.get("ANTEROOM_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrftoken"
CSRF_TRUSTED_ORIGINS = ORIGINS
CSRF_FAILURE_VIEW = "teams.views.errors.stale"
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment.flag("ANTEROOM_BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("uk", _("Ukrainian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "config.formats"
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns of a folder that is not there
WHITENOISE_USE_FINDERS = True

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "teams.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PARSER_CLASSES": ["teams.api.parsing.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_THROTTLE_CLASSES": ["teams.api.throttling.PersonThrottle", "teams.api.throttling.StrangerThrottle"],
    "DEFAULT_THROTTLE_RATES": {
        "person": os.environ.get("ANTEROOM_RATE_PERSON", "1200/min"),
        "stranger": os.environ.get("ANTEROOM_RATE_STRANGER", "60/min"),
    },
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "teams.api.errors.handle",
    "URL_FORMAT_OVERRIDE": None,
    # The server has told the caller's address from a trusted proxy's header already; no header is believed here.
    "NUM_PROXIES": 0,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Anteroom",
    "DESCRIPTION": "The delegation's other room: prepare, conduct and record a negotiation.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v1/",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "AspectEnum": "briefings.models.Aspect",
        "LeverageStateEnum": "briefings.models.LeverageState",
        "FormStandingEnum": "briefings.models.Standing",
        "DefinitionRequestEnum": "briefings.models.Request",
        "DecisionEnum": "negotiations.models.Decision",
        "ReliabilityEnum": "briefings.models.Reliability",
        "RuleEnum": "negotiations.guard.limits.Rule",
        "SideEnum": "negotiations.models.Side",
        "MeasureKindEnum": "negotiations.guard.values.Kind",
        "MachineKindEnum": "negotiations.models.MachineKind",
        "MarkKindEnum": "negotiations.models.MarkKind",
        "StatementKindEnum": "briefings.models.Statement",
        "StandingEnum": "negotiations.models.directive.Standing",
        "OutcomeEnum": "negotiations.models.Outcome",
        "CarryEnum": "negotiations.models.Carry",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("ANTEROOM_LOG_LEVEL", "INFO")},
    "loggers": {
        "celery": {"level": "WARNING"},
        "kombu": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "pymorphy3": {"level": "WARNING"},  # which dictionaries it loads, at the first word of each language
    },
}

# A seat has a few devices; more open sockets than this are a fault or an attack, and the oldest are closed.
SOCKETS_PER_SEAT = int(os.environ.get("ANTEROOM_SOCKETS_PER_SEAT", "8"))
# A request is bounded while it arrives: an imported record is the largest.
LARGEST_UPLOAD = 64 * 1024 * 1024
