"""The roster is fixed when talks open: the database itself refuses every later change.

On PostgreSQL the trigger locks the delegation's row FOR SHARE: a plain SELECT would not wait for an opening
under way, and would let a late insert through. It locks the person likewise: a new name that is not committed yet
would be invisible to the opening, and come after it.
"""

from django.db import migrations

from journal.triggers import statements

FIXED = "the roster is fixed: talks are open"
KEPT = ("id", "delegation_id", "person_id", "role", "post", "initials")
CHANGED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in KEPT)
CHANGED_SQLITE = CHANGED.replace("IS DISTINCT FROM", "IS NOT")

POSTGRESQL = [
    f"""CREATE FUNCTION teams_roster_is_open(delegation uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE opened timestamptz; BEGIN
      SELECT talks_opened_at INTO opened FROM teams_delegation WHERE id = delegation FOR SHARE;
      IF opened IS NOT NULL THEN RAISE EXCEPTION '{FIXED}' USING ERRCODE = '23001'; END IF;
    END $$""",
    f"""CREATE FUNCTION teams_seat_fixed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'UPDATE' THEN IF NOT ({CHANGED}) THEN RETURN NEW; END IF; END IF;
      IF TG_OP <> 'INSERT' THEN PERFORM teams_roster_is_open(OLD.delegation_id); END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      PERFORM teams_roster_is_open(NEW.delegation_id);
      IF TG_OP = 'INSERT' OR NEW.person_id IS DISTINCT FROM OLD.person_id THEN
        PERFORM 1 FROM teams_person WHERE id = NEW.person_id FOR SHARE; END IF;
      RETURN NEW;
    END $$""",
    "CREATE TRIGGER teams_seat_fixed BEFORE INSERT OR UPDATE OR DELETE ON teams_seat "
    "FOR EACH ROW EXECUTE FUNCTION teams_seat_fixed()",
    f"""CREATE FUNCTION teams_truncate_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT 1 FROM teams_delegation WHERE talks_opened_at IS NOT NULL) THEN
        RAISE EXCEPTION '{FIXED}' USING ERRCODE = '23001'; END IF;
      RETURN NULL;
    END $$""",
    "CREATE TRIGGER teams_seat_truncate BEFORE TRUNCATE ON teams_seat "
    "FOR EACH STATEMENT EXECUTE FUNCTION teams_truncate_refuse()",
    f"""CREATE FUNCTION teams_delegation_stays_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF OLD.talks_opened_at IS NOT NULL THEN
        IF TG_OP = 'DELETE' OR NEW.talks_opened_at IS DISTINCT FROM OLD.talks_opened_at OR NEW.id <> OLD.id THEN
          RAISE EXCEPTION '{FIXED}' USING ERRCODE = '23001'; END IF;
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END $$""",
    "CREATE TRIGGER teams_delegation_stays_open BEFORE UPDATE OR DELETE ON teams_delegation "
    "FOR EACH ROW EXECUTE FUNCTION teams_delegation_stays_open()",
    f"""CREATE FUNCTION teams_person_fixed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM 1 FROM teams_delegation d JOIN teams_seat s ON s.delegation_id = d.id
        WHERE s.person_id = OLD.id FOR SHARE OF d;
      IF EXISTS (SELECT 1 FROM teams_delegation d JOIN teams_seat s ON s.delegation_id = d.id
        WHERE s.person_id = OLD.id AND d.talks_opened_at IS NOT NULL) THEN
        RAISE EXCEPTION '{FIXED}' USING ERRCODE = '23001'; END IF;
      RETURN NEW;
    END $$""",
    "CREATE TRIGGER teams_person_fixed BEFORE UPDATE ON teams_person FOR EACH ROW "
    "WHEN (NEW.name IS DISTINCT FROM OLD.name OR NEW.email IS DISTINCT FROM OLD.email OR NEW.id <> OLD.id) "
    "EXECUTE FUNCTION teams_person_fixed()",
]

REFUSE = f"BEGIN SELECT RAISE(ABORT, '{FIXED}'); END"


def opened(delegation: str) -> str:
    return f"EXISTS (SELECT 1 FROM teams_delegation WHERE id = {delegation} AND talks_opened_at IS NOT NULL)"


def seated(person: str) -> str:
    """Whether somebody of whom `person` holds (an alias p) sits on a fixed roster."""
    return (
        "EXISTS (SELECT 1 FROM teams_person p JOIN teams_seat s ON s.person_id = p.id "
        f"JOIN teams_delegation d ON d.id = s.delegation_id WHERE ({person}) AND d.talks_opened_at IS NOT NULL)"
    )


SQLITE = [
    # A taken id or place could be REPLACEd, which removes the old seat without any DELETE trigger.
    f"CREATE TRIGGER teams_seat_insert BEFORE INSERT ON teams_seat WHEN {opened('NEW.delegation_id')} "
    f"OR EXISTS (SELECT 1 FROM teams_seat s WHERE s.id = NEW.id AND {opened('s.delegation_id')}) {REFUSE}",
    f"CREATE TRIGGER teams_seat_update BEFORE UPDATE ON teams_seat WHEN ({CHANGED_SQLITE}) "
    f"AND ({opened('OLD.delegation_id')} OR {opened('NEW.delegation_id')} "
    f"OR EXISTS (SELECT 1 FROM teams_seat s WHERE s.id = NEW.id AND s.id <> OLD.id "
    f"AND {opened('s.delegation_id')})) {REFUSE}",
    f"CREATE TRIGGER teams_seat_delete BEFORE DELETE ON teams_seat WHEN {opened('OLD.delegation_id')} {REFUSE}",
    "CREATE TRIGGER teams_delegation_stays_open BEFORE UPDATE ON teams_delegation "
    "WHEN (OLD.talks_opened_at IS NOT NULL AND (NEW.talks_opened_at IS NOT OLD.talks_opened_at OR NEW.id <> OLD.id)) "
    f"OR (NEW.id <> OLD.id AND {opened('NEW.id')}) {REFUSE}",
    "CREATE TRIGGER teams_delegation_replace BEFORE INSERT ON teams_delegation "
    f"WHEN EXISTS (SELECT 1 FROM teams_delegation WHERE id = NEW.id) {REFUSE}",
    f"CREATE TRIGGER teams_delegation_delete BEFORE DELETE ON teams_delegation "
    f"WHEN OLD.talks_opened_at IS NOT NULL {REFUSE}",
    "CREATE TRIGGER teams_person_fixed BEFORE UPDATE ON teams_person "
    "WHEN (NEW.id IS NOT OLD.id OR NEW.name IS NOT OLD.name OR NEW.email IS NOT OLD.email) "
    f"AND {seated('p.id IN (OLD.id, NEW.id) OR p.email = NEW.email')} {REFUSE}",
    "CREATE TRIGGER teams_person_replace BEFORE INSERT ON teams_person "
    f"WHEN {seated('p.id = NEW.id OR p.email = NEW.email')} {REFUSE}",
    f"CREATE TRIGGER teams_person_delete BEFORE DELETE ON teams_person WHEN {seated('p.id = OLD.id')} {REFUSE}",
]


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_teams"), ("journal", "0002_append_only")]

    operations = [
        migrations.RunPython(statements(postgresql=POSTGRESQL, sqlite=SQLITE), migrations.RunPython.noop),
    ]
