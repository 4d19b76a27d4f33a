"""Machines: off until allowed, asked in their own time, told as machine text. The libraries are stood in for by small ones."""

import sys
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client

from journal.models import Entry
from negotiations import queries
from negotiations.actions import machines, record
from negotiations.machines import claims, fleet
from negotiations.machines.argos import Argos
from negotiations.machines.llama import Llama
from negotiations.machines.ports import Heard, Missing
from negotiations.machines.whisper import Whisper
from negotiations.models import MachineState, MachineText, Utterance
from teams.rules import Conflict, Denied
from tests import house, table

pytestmark = pytest.mark.django_db
WORDS = {"Обмін": "Exchange", "завтра": "tomorrow"}


class Pair:
    """One pair of a translator with a dictionary of two words."""

    def translate(self, text: str) -> str:
        return " ".join(WORDS.get(word, word) for word in text.split())


@pytest.fixture
def argos(monkeypatch):
    """A translator that knows Ukrainian and English, as the library would offer it."""
    languages = [SimpleNamespace(code="en", get_translation=lambda to: None), None]
    languages[1] = SimpleNamespace(code="uk", get_translation=lambda to: Pair() if to.code == "en" else None)
    library = SimpleNamespace(get_installed_languages=lambda: languages)
    monkeypatch.setitem(sys.modules, "argostranslate", SimpleNamespace(translate=library))
    monkeypatch.setitem(sys.modules, "argostranslate.translate", library)
    fleet.machine.cache_clear()
    yield
    fleet.machine.cache_clear()


@pytest.fixture
def talks():
    found = house.opened()
    entry = record.record_utterance(
        actor=found.recorder, sitting=table.under_way(found), speaker=table.speaker(found), language="uk",
        text="Обмін завтра", request_key="one",
    )  # fmt: skip
    return found, Utterance.objects.get(position=entry.position)


def kinds(found: house.House, compartment: str) -> list[str]:
    mine = Entry.objects.filter(journal__scope=found.scope, journal__compartment=compartment)
    return list(mine.filter(kind__startswith="machine.").order_by("position").values_list("kind", flat=True))


def test_a_line_is_translated_once_it_may_be_read(talks, argos):
    found, line = talks
    with pytest.raises(Conflict):
        machines.ask_machine(actor=found.analyst, utterance=line, kind="translation", into="en")
    machines.allow_machine(actor=found.head, kind="translation", marking="green")
    with pytest.raises(Conflict):  # the record is marked more strictly
        machines.ask_machine(actor=found.analyst, utterance=line, kind="translation", into="en")
    machines.allow_machine(actor=found.head, kind="translation", marking="strict")
    asked = machines.ask_machine(actor=found.analyst, utterance=line, kind="translation", into="en")
    assert asked.state == MachineState.ASKED
    assert (machines.write_due(), machines.write_due()) == (1, 0)
    again = machines.ask_machine(actor=found.delegate, utterance=line, kind="translation", into="en")
    assert (again.pk, again.state, again.text) == (asked.pk, MachineState.WRITTEN, "Exchange tomorrow")
    assert kinds(found, "caucus") == ["machine.wrote"]
    assert kinds(found, "audit") == ["machine.allowed", "machine.allowed", "machine.used"]
    correct = {"actor": found.recorder, "utterance": line, "text": "Обмін", "reason": "misheard", "request_key": "two"}
    record.correct_utterance(**correct)
    anew = machines.ask_machine(
        actor=found.analyst, utterance=queries.utterance(found.analyst, (1, 1, 1)), kind="translation", into="en"
    )
    machines.write_due()
    anew.refresh_from_db()
    assert (anew.version, anew.text) == (1, "Exchange")
    client = Client()
    client.force_login(found.analyst.person)
    page = client.get(f"/delegations/{found.scope}/record/{line.citation}/").content.decode()
    assert "Exchange tomorrow" in page
    assert "machine text" in page
    assert "of an earlier wording" in page


def test_what_is_stopped_meanwhile_reads_nothing(talks, argos):
    found, line = talks
    machines.allow_machine(actor=found.head, kind="translation", marking="red")
    machines.ask_machine(actor=found.analyst, utterance=line, kind="translation", into="en")
    machines.stop_machine(actor=found.head, kind="translation")
    machines.stop_machine(actor=found.head, kind="translation")
    machines.write_due()
    assert list(MachineText.objects.values_list("state", "text")) == [("failed", "The machine was stopped.")]
    assert kinds(found, "audit") == ["machine.allowed", "machine.stopped"]


def test_a_machine_that_is_not_there_says_what_to_install(talks):
    found, line = talks
    machines.allow_machine(actor=found.head, kind="claims", marking="strict")
    machines.ask_machine(actor=found.analyst, utterance=line, kind="claims")
    machines.write_due()
    assert "install llama-cpp-python" in MachineText.objects.get().text


def test_only_the_head_lets_one_in_and_a_pair_must_make_sense(talks):
    found, line = talks
    with pytest.raises(Denied):
        machines.allow_machine(actor=found.leader, kind="translation", marking="red")
    with pytest.raises(Denied):
        machines.ask_machine(actor=found.recorder, utterance=line, kind="translation", into="en")
    for kind, into in (("translation", ""), ("translation", "uk"), ("speech", ""), ("unknown", "")):
        with pytest.raises(ValidationError):
            machines.ask_machine(actor=found.analyst, utterance=line, kind=kind, into=into)


def test_a_model_may_quote_the_line_and_nothing_else():
    said = "Nine thousand were held. We hope for peace. 300 came back in May."
    model = SimpleNamespace(
        name="m", answer=lambda order, text: "- Nine thousand were held.\nTen were held.\n“300 came back in May.”"
    )
    assert claims.quoted(model, said) == ["Nine thousand were held.", "300 came back in May."]


def test_speech_is_heard_by_a_local_model_only(monkeypatch, tmp_path):
    given = {}

    class WhisperModel:
        def __init__(self, folder, **options):
            given.update(options, folder=folder)

        def transcribe(self, path, **options):
            return iter(
                [SimpleNamespace(start=0.0, end=1.5, text=" Доброго дня "), SimpleNamespace(start=2, end=3, text=" ")]
            ), None

    monkeypatch.setitem(sys.modules, "faster_whisper", SimpleNamespace(WhisperModel=WhisperModel))
    with pytest.raises(Missing, match="ANTEROOM_WHISPER_MODEL"):
        Whisper()
    monkeypatch.setenv("ANTEROOM_WHISPER_MODEL", str(tmp_path))
    assert list(Whisper().transcribe(tmp_path / "a.wav", "uk")) == [Heard(0.0, 1.5, "Доброго дня")]
    assert given["local_files_only"] is True


def test_a_language_model_answers_without_chance(monkeypatch, tmp_path):
    given = {}

    class LlamaModel:
        def __init__(self, **options):
            given.update(options)

        def create_chat_completion(self, **asked):
            given.update(asked)
            return {"choices": [{"message": {"content": "One."}}]}

    monkeypatch.setitem(sys.modules, "llama_cpp", SimpleNamespace(Llama=LlamaModel))
    (file := tmp_path / "small.gguf").write_bytes(b"GGUF")
    monkeypatch.setenv("ANTEROOM_LLAMA_MODEL", str(file))
    model = Llama()
    assert (model.name, model.answer("Say", "One")) == ("llama.cpp small", "One.")
    assert (given["temperature"], given["messages"][1]["content"]) == (0.0, "One")


def test_a_pair_that_is_not_installed_is_told(argos):
    with pytest.raises(Missing, match="from en to uk"):
        Argos().translate("One", "en", "uk")


def test_a_recording_becomes_a_file_that_says_who_wrote_it(talks, monkeypatch, tmp_path):
    found, _line = talks
    heard = SimpleNamespace(
        name="ears", transcribe=lambda path, language: [Heard(3661.5, 3662.0004, "Добрий  день --> усім")]
    )
    monkeypatch.setattr(machines, "machine", lambda kind: heard)
    (sound := tmp_path / "round.wav").write_bytes(b"RIFF")
    asked = {"language": "uk", "delegation": found.scope, "verbosity": 0}
    with pytest.raises(CommandError, match="has not let"):
        call_command("transcribe", sound, **asked)
    machines.allow_machine(actor=found.head, kind="speech", marking="strict")
    call_command("transcribe", sound, **asked)
    assert (tmp_path / "round.vtt").read_text(encoding="utf-8") == (
        "WEBVTT\n\nNOTE machine text by ears: unverified\n\n01:01:01.500 --> 01:01:02.000\nДобрий день → усім\n\n"
    )
    assert kinds(found, "audit") == ["machine.allowed", "machine.used"]
    with pytest.raises(CommandError, match="is there already"):
        call_command("transcribe", sound, **asked)
