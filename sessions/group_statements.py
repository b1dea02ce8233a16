"""What is signed before a multifamily group, in the words of the paper. Kept with each signature as it was read."""

CLIENT_STATEMENT = (
    "I agree that members of other families see me in this group and hear what I say there. "
    "I will not tell anybody outside the group who was there or what was said. "
    "The staff may not repeat it, but other members are not bound by the same law. "
    "I may take this back at any time; from then on neither I nor my family comes to this group."
)
FAMILY_STATEMENT = (
    "I will not tell anybody outside the group who was there or what was said, and I will not record it. "
    "I may stop coming at any time; this promise stays."
)
