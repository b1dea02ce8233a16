"""Whether something may be done in the sessions app: lists of sentences, empty means yes."""
