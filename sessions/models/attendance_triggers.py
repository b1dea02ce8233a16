"""What PostgreSQL works out for an attendance, whoever writes: its share of the break, and what it may make up for."""

from sessions.enums import MISSED

MADE_UP = "Another session makes up for this one. Take that back first."

# The part of the session's break that lies between arrival and leaving, in whole minutes.
SUBTRACT_BREAK = """
    NEW.break_minutes := 0;
    IF NEW.arrived_at IS NOT NULL THEN
        SELECT GREATEST(0, FLOOR(EXTRACT(EPOCH FROM
            LEAST(NEW.left_at, session.starts_at + make_interval(mins => session.break_after + session.break_minutes))
            - GREATEST(NEW.arrived_at, session.starts_at + make_interval(mins => session.break_after))
        ) / 60))
        INTO NEW.break_minutes
        FROM iop_sessions_groupsession session WHERE session.id = NEW.group_session_id AND session.break_minutes > 0;
        NEW.break_minutes := COALESCE(NEW.break_minutes, 0);
    END IF;
    RETURN NEW;
"""

# A break that is set or corrected later counts for everybody who was there.
BREAK_MOVED = """
    UPDATE iop_sessions_attendance SET break_minutes = 0 WHERE group_session_id = NEW.id AND arrived_at IS NOT NULL;
    RETURN NULL;
"""

_MISSED = "('" + "', '".join(MISSED) + "')"

# FOR SHARE: whoever marks the missed session meanwhile waits, and then is seen (or sees this).
MAKES_UP = f"""
    PERFORM 1 FROM iop_sessions_attendance missed
    WHERE missed.id = NEW.makes_up_id AND missed.client_id = NEW.client_id AND missed.status IN {_MISSED}
    FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'A session makes up for one that the same client missed.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""

# The other side of it: what was made up stays missed, by whichever path somebody writes.
STAYS_MISSED = f"""
    IF NEW.status NOT IN {_MISSED} THEN
        PERFORM 1 FROM iop_sessions_attendance standing_in WHERE standing_in.makes_up_id = NEW.id;
        IF FOUND THEN
            RAISE EXCEPTION '{MADE_UP}' USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    RETURN NEW;
"""
