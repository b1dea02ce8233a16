"""Demonstration data: plainly fictitious, the same on every run, dated relative to today."""
