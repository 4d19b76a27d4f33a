from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "wiring"

    def ready(self) -> None:
        from config import checks  # noqa: F401, PLC0415  registers the boot-time checks
