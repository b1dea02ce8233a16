"""What must hold before something is done with a client's record. Rules answer with sentences and never write.

`blockers_to_…` speak of how things stand (the page prints them where the button would be); `mistakes_in_…` speak of what was
filled in, one sentence per fact, so that it is shown at its field.
"""
