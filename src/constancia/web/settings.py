"""The site's settings. All that differs between places comes from the environment.

CONSTANCIA_DATABASE   file of the SQLite database, or postgresql://user:password@host:port/name
CONSTANCIA_HOSTS      host names the site answers to, with commas; by default this machine alone
CONSTANCIA_SECRET     a long random text for signing; without it each start makes its own
CONSTANCIA_PRIVATE    1 where only those who have an account may read
CONSTANCIA_TLS        1 where the site stands behind TLS: secure cookies, redirects, HSTS
CONSTANCIA_API_RATE   requests a minute that the API answers each account with a token and each address
                      without one, 600 without it; 0 for any number
CONSTANCIA_DEBUG      1 for error pages with a traceback; never where others can reach the site
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from constancia.store import database_settings

HERE = Path(__file__).resolve().parent
YEAR = 365 * 24 * 3600


def _switch(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


DEBUG = _switch("CONSTANCIA_DEBUG")
SECRET_KEY = os.environ.get("CONSTANCIA_SECRET") or secrets.token_urlsafe(50)
ALLOWED_HOSTS = os.environ.get("CONSTANCIA_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "constancia.store",
    "constancia.web",
]
MIDDLEWARE = [
    "constancia.web.heads.HeadMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "constancia.web.security.PolicyMiddleware",
    "constancia.web.static_files.HashedFilesMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "constancia.web.api.middleware.ApiMiddleware",
    "constancia.web.language.ReaderLanguageMiddleware",
    "constancia.web.addresses.AddressMiddleware",
    "constancia.web.bodies.BodyMiddleware",
    "django.middleware.common.CommonMiddleware",
    "constancia.web.kept.KeptPagesMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "constancia.web.accounts.bearer.BearerMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "constancia.web.accounts.private.PrivateMiddleware",
    "constancia.web.methods.MethodMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "constancia.web.urls"
WSGI_APPLICATION = "constancia.web.wsgi.application"
DATABASES = {"default": database_settings(os.environ.get("CONSTANCIA_DATABASE"))}
# Files that people upload, and papers without vectors, wait in the database for `constancia work`.
QUEUES = ["uploads", "comparing", "encoding"]  # of `store.reading`
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": QUEUES}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates", *sorted(HERE.glob("*/templates"))],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Nothing is shown to who has not signed in.
PRIVATE = _switch("CONSTANCIA_PRIVATE")
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Faults go to standard error, as a server's log has them; Django by itself tells them by mail alone.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"errors": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": ["errors"], "level": "INFO"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # anyone can call a site by any name
    },
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español"), ("pt-br", "Português"), ("zh-hans", "中文")]
LOCALE_PATHS = [HERE / "locale", *sorted(HERE.glob("*/locale"))]
LANGUAGE_COOKIE_NAME = "constancia_language"
LANGUAGE_COOKIE_AGE = YEAR
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "constancia.web.static_files.HashedStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

API_RATE = int(os.environ.get("CONSTANCIA_API_RATE") or 600)

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "constancia.web.explore.views.stale"
if _switch("CONSTANCIA_TLS"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = YEAR
    CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
