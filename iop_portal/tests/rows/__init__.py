"""A row of every model in a given program, by app: for the tests of the administration and of bad input."""
