"""Reviews of plans, with what the sessions since then recorded: a page about two apps, so it lives on the roof."""
