"""The file with the signing key."""

import base64
import multiprocessing
import stat

import pytest

from journal.keys import SigningKeyError, ensure_signing_key, load_signing_key, signing_key

RACERS = 8


def race(path, barrier, results):
    barrier.wait(timeout=30)
    results.put(ensure_signing_key(path).private_bytes_raw())


def test_a_key_is_made_once_and_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "var" / "signing.key"
    made = ensure_signing_key(path).private_bytes_raw()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert base64.b64decode(path.read_text()) == made
    assert ensure_signing_key(path).private_bytes_raw() == load_signing_key(path).private_bytes_raw() == made
    assert [each.name for each in path.parent.iterdir()] == ["signing.key"]


def test_processes_that_race_get_one_key(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    path, barrier, results = tmp_path / "signing.key", spawn.Barrier(RACERS), spawn.Queue()
    racers = [spawn.Process(target=race, args=(path, barrier, results)) for _ in range(RACERS)]
    for racer in racers:
        racer.start()
    keys = {results.get(timeout=60) for _ in racers}
    for racer in racers:
        racer.join(timeout=30)
    assert keys == {load_signing_key(path).private_bytes_raw()}
    assert [each.name for each in tmp_path.iterdir()] == ["signing.key"]


def test_the_one_that_comes_second_takes_the_key_of_the_first(tmp_path, monkeypatch):
    """Between looking and linking, another process made the key."""
    path = tmp_path / "signing.key"
    first = ensure_signing_key(path).private_bytes_raw()
    monkeypatch.setattr("pathlib.Path.exists", lambda _: False)
    assert ensure_signing_key(path).private_bytes_raw() == first


def test_the_setting_names_the_file(tmp_path, settings):
    settings.ANTEROOM_SIGNING_KEY_FILE = str(tmp_path / "signing.key")
    with pytest.raises(SigningKeyError, match=r"signing\.key"):
        signing_key()
    made = ensure_signing_key(tmp_path / "signing.key")
    assert signing_key().private_bytes_raw() == made.private_bytes_raw()


@pytest.mark.parametrize("content", ["", "not base64", base64.b64encode(bytes(31)).decode(), "їжак"])
def test_a_file_that_holds_no_key_is_refused_without_showing_it(tmp_path, content):
    path = tmp_path / "signing.key"
    path.write_text(content)
    with pytest.raises(SigningKeyError) as refusal:
        ensure_signing_key(path)
    assert str(path) in str(refusal.value)
    assert not content or content not in str(refusal.value)
    assert path.read_text() == content


def test_a_place_where_nothing_can_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SigningKeyError, match="can be made"):
        ensure_signing_key(tmp_path / "file" / "signing.key")
