"""Join the server, ask it something, print the answers: alone, as many VISITORS at once, or as many FOLLOWERS in turn."""

import os
import sys
import time
from pathlib import Path

import psycopg

from iop_portal.embedded import server


def visit(statements):
    grace, is_durable = float(os.environ["TINY_GRACE"]), os.environ["TINY_DURABLE"] == "1"
    at = server.join(Path(os.environ["TINY_DATA"]), durable=is_durable, grace=grace)
    address = {"host": at["HOST"], "port": at["PORT"], "user": at["USER"], "dbname": "portal"}
    with psycopg.connect(**address, autocommit=True) as connection:
        for statement in statements:
            answer = connection.execute(statement)
            if answer.description:
                sys.stdout.write(f"{answer.fetchone()[0]}\n")


def fork(statements):
    if os.fork() == 0:
        visit(statements)
        sys.stdout.flush()
        os._exit(0)


def crowd(visitors, statements):
    """All at once; how many did not get their answer."""
    for _ in range(visitors):
        fork(statements)
    return sum(os.wait()[1] != 0 for _ in range(visitors))


def procession(followers, statements):
    """One after the other has gone, sooner or a little later; how many did not get their answer."""
    refused = 0
    for number in range(followers):
        fork(statements)
        refused += os.wait()[1] != 0
        time.sleep(0.15 * number / followers)
    return refused


if "VISITORS" in os.environ:
    sys.exit(crowd(int(os.environ["VISITORS"]), sys.argv[1:]))
if "FOLLOWERS" in os.environ:
    sys.exit(procession(int(os.environ["FOLLOWERS"]), sys.argv[1:]))
visit(sys.argv[1:])
if "STAY" in os.environ:
    time.sleep(600)
