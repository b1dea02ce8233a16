"""The zero-set-up PostgreSQL: for development, demonstration and tests, used only where DATABASE_URL is not set.

One server per data directory, shared by every process that asks for it. It starts with the first *connection*
(never at import: `check`, `collectstatic` and `--help` start nothing), listens on a Unix socket in a directory only
its owner can enter, and stops a few seconds after its last user is gone, however that user went.

How that is known: every user holds a shared `flock` on `pg18.users`. A detached watcher owns the server and stops it
once it can take that lock for itself. The kernel drops a lock with its process, `kill -9` included, so there is no
list of pids that could go stale. `pg18.start` lets one process start the server at a time; `pg18.watch` is held by
the living watcher. No TLS, trust authentication: never for clients' data.
"""
