from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "teams"

    def ready(self) -> None:
        from journal import gate  # noqa: PLC0415  models must be ready
        from teams import accounts, entries  # noqa: F401, PLC0415  registers the kinds, hears of sign-ins
        from teams.gate import TeamsGate  # noqa: PLC0415

        gate.install(TeamsGate())
