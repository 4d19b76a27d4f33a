import pytest


def test_note(cast):
    c = cast.client("head")
    r = c.post(cast.address("/api/v1/delegations/{delegation}/notes/"), {"text": "Ask for the text.", "to": "all", "priority": "flash"}, content_type="application/json", headers={"Idempotency-Key": "k"})
    assert r.status_code == 201, r.content
    print(r.json())
