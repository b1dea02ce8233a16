"""PostgreSQL keeps two people apart, whoever writes: portal, administration or script (docs/adr/0014).

One sentence for every refusal, the same as the rule's: it tells neither who, nor why, nor that there is a second person.
Each trigger first locks the series or session that both would share, which the actions have locked already: of two people
who are placed at the same moment, the second waits, and then is seen.
"""

import pgtrigger

NOT_POSSIBLE = "This place is not possible for this client. Ask a supervisor."
REFUSE = f"RAISE EXCEPTION '{NOT_POSSIBLE}' USING ERRCODE = 'check_violation';"

# Each pair seen from either side: `me` and `them` are client and contact keys; no contact means the client in person.
SIDES = """(
    SELECT client_id AS my_client, contact_id AS my_contact, other_client_id AS their_client, other_contact_id AS their_contact,
        since, until, recorded_at
    FROM iop_sessions_keepapart WHERE ended_at IS NULL
    UNION ALL
    SELECT other_client_id, other_contact_id, client_id, contact_id, since, until, recorded_at
    FROM iop_sessions_keepapart WHERE ended_at IS NULL
)"""
# What is written later about a session that was over when the pair was recorded is a fact, and is kept.
IN_FORCE = """session.ends_at > pair.recorded_at
    AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN pair.since AND COALESCE(pair.until, 'infinity')"""
SESSION = """JOIN iop_sessions_groupsession session ON session.id = NEW.group_session_id
    JOIN iop_portal_program program ON program.id = session.program_id"""
PRESENT = "('present', 'present_late', 'left_early', 'present_telehealth')"
THEY_ARE_PRESENT = f"""EXISTS (
        SELECT 1 FROM iop_sessions_attendance theirs
        WHERE pair.their_contact IS NULL AND theirs.client_id = pair.their_client
            AND theirs.group_session_id = NEW.group_session_id AND theirs.status IN {PRESENT}
    ) OR EXISTS (
        SELECT 1 FROM iop_sessions_familyparticipation theirs
        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id
            AND theirs.in_error_at IS NULL
    )"""  # noqa: S608  our own table names
THEY_ARE_EXPECTED = """EXISTS (
        SELECT 1 FROM iop_sessions_booking booking JOIN clients_episode episode ON episode.id = booking.episode_id
        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client
            AND booking.group_session_id = NEW.group_session_id
    ) OR EXISTS (
        SELECT 1 FROM iop_sessions_enrolment place JOIN clients_episode episode ON episode.id = place.episode_id
        WHERE pair.their_contact IS NULL AND episode.client_id = pair.their_client
            AND place.series_id = session.series_id AND place.withdrawn_at IS NULL
            AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN place.starts_on
                AND LEAST(COALESCE(place.ends_on, 'infinity'), COALESCE(episode.discharged_on, 'infinity'))
    )"""
FAMILY_IS_EXPECTED = """EXISTS (
        SELECT 1 FROM iop_sessions_familybooking theirs
        WHERE theirs.contact_id = pair.their_contact AND theirs.group_session_id = NEW.group_session_id
            AND theirs.cancelled_at IS NULL
    )"""
NOT_MARKED = """NOT EXISTS (
        SELECT 1 FROM iop_sessions_attendance theirs
        WHERE theirs.client_id = pair.their_client AND theirs.group_session_id = NEW.group_session_id
    )"""

PLACES = f"""
    IF NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM {SIDES} pair JOIN clients_episode episode ON episode.client_id = pair.my_client
        WHERE episode.id = NEW.episode_id
    ) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.series_id = OLD.series_id AND NEW.episode_id = OLD.episode_id
        AND NEW.starts_on >= OLD.starts_on AND COALESCE(NEW.ends_on, 'infinity') <= COALESCE(OLD.ends_on, 'infinity') THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_series WHERE id = NEW.series_id FOR NO KEY UPDATE;
    PERFORM 1
    FROM clients_episode mine
    JOIN {SIDES} pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL AND pair.their_contact IS NULL
    JOIN clients_episode theirs ON theirs.client_id = pair.their_client
    JOIN iop_sessions_enrolment place ON place.episode_id = theirs.id
    WHERE mine.id = NEW.episode_id AND place.series_id = NEW.series_id AND place.withdrawn_at IS NULL
        AND GREATEST(pair.since, place.starts_on, NEW.starts_on) <= LEAST(
            COALESCE(pair.until, 'infinity'), COALESCE(place.ends_on, 'infinity'), COALESCE(NEW.ends_on, 'infinity'),
            COALESCE(mine.discharged_on, 'infinity'), COALESCE(theirs.discharged_on, 'infinity')
        );
    IF FOUND THEN
        {REFUSE}
    END IF;
    PERFORM 1 FROM {SIDES} pair JOIN clients_episode mine ON mine.client_id = pair.my_client AND pair.my_contact IS NULL
    WHERE mine.id = NEW.episode_id AND pair.their_contact IS NOT NULL;
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM iop_sessions_groupsession WHERE series_id = NEW.series_id AND ends_at > clock_timestamp()
    ORDER BY id FOR NO KEY UPDATE;
    PERFORM 1
    FROM clients_episode mine
    JOIN {SIDES} pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL
    JOIN iop_sessions_familybooking theirs ON theirs.contact_id = pair.their_contact AND theirs.cancelled_at IS NULL
    JOIN iop_sessions_groupsession session ON session.id = theirs.group_session_id AND session.cancelled_at IS NULL
    JOIN iop_portal_program program ON program.id = session.program_id
    WHERE mine.id = NEW.episode_id AND session.series_id = NEW.series_id AND {IN_FORCE}
        AND (session.starts_at AT TIME ZONE program.time_zone)::date BETWEEN NEW.starts_on
            AND LEAST(COALESCE(NEW.ends_on, 'infinity'), COALESCE(mine.discharged_on, 'infinity'));
    IF FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""  # noqa: S608  our own table names

LOCK_SESSION = "PERFORM 1 FROM iop_sessions_groupsession WHERE id = NEW.group_session_id FOR NO KEY UPDATE;"

BOOKINGS = f"""
    IF NOT EXISTS (
        SELECT 1 FROM {SIDES} pair JOIN clients_episode episode ON episode.client_id = pair.my_client
        WHERE episode.id = NEW.episode_id
    ) THEN
        RETURN NEW;
    END IF;
    {LOCK_SESSION}
    PERFORM 1
    FROM clients_episode mine JOIN {SIDES} pair ON pair.my_client = mine.client_id AND pair.my_contact IS NULL
    {SESSION}
    WHERE mine.id = NEW.episode_id AND {IN_FORCE}
        AND ({THEY_ARE_EXPECTED} OR {FAMILY_IS_EXPECTED} OR {THEY_ARE_PRESENT});
    IF FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""  # noqa: S608

PRESENCES = f"""
    IF NEW.status NOT IN {PRESENT} OR NOT EXISTS (SELECT 1 FROM {SIDES} pair WHERE pair.my_client = NEW.client_id) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.status IN {PRESENT} AND NEW.group_session_id = OLD.group_session_id
        AND NEW.client_id = OLD.client_id THEN
        RETURN NEW;
    END IF;
    {LOCK_SESSION}
    PERFORM 1
    FROM {SIDES} pair
    {SESSION}
    WHERE pair.my_client = NEW.client_id AND pair.my_contact IS NULL AND {IN_FORCE} AND ({THEY_ARE_PRESENT});
    IF FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""  # noqa: S608

FAMILY = f"""
    IF NOT EXISTS (SELECT 1 FROM {SIDES} pair WHERE pair.my_contact = NEW.contact_id) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.group_session_id = OLD.group_session_id AND NEW.contact_id = OLD.contact_id THEN
        RETURN NEW;
    END IF;
    {LOCK_SESSION}
    PERFORM 1
    FROM {SIDES} pair
    {SESSION}
    WHERE pair.my_contact = NEW.contact_id AND {IN_FORCE}
        AND (({THEY_ARE_PRESENT}) OR ({FAMILY_IS_EXPECTED}) OR ({NOT_MARKED} AND ({THEY_ARE_EXPECTED})));
    IF FOUND THEN
        {REFUSE}
    END IF;
    RETURN NEW;
"""  # noqa: S608


def keeps_apart(func):
    """The trigger of one table."""
    return pgtrigger.Trigger(name="keeps_apart", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update, func=func)
