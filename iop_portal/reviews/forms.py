"""What a person fills in while reviewing a plan. Forms hear; rules and actions decide."""

from django import forms

from plans.enums import Criterion, Decision, Participation, ReviewOutcome
from plans.forms import DayInput, RevisedForm

CRITERIA = [
    ("", "Not stated"),
    ("Treatment goes on", [(one.value, one.label) for one in Criterion.of_continued_service()]),
    ("Treatment moves on", [(one.value, one.label) for one in Criterion.of_transfer()]),
]
FACTS = ("reviewed_on", "participation", "client_words", "decision", "reasons")
OF_A_LINE = ("outcome", "rating", "words")
DIMENSIONS = range(1, 7)


def words(label, *, rows, most, help_text=""):
    """A few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=False, widget=area, help_text=help_text)


class ReviewForm(RevisedForm):
    """The whole review: each objective, the client's part, the decision. Everything may stay open in a draft."""

    reviewed_on = forms.DateField(label="Held on", widget=DayInput, help_text="The next review is counted from this day.")
    participation = forms.ChoiceField(label="The client", choices=[("", "Choose one"), *Participation.choices], required=False)
    client_words = words(
        "What the client says", rows=3, most=2000, help_text="In their own words. If they did not take part: why."
    )
    decision = forms.ChoiceField(
        label="What is decided",
        choices=[("", "Choose one"), *Decision.choices],
        required=False,
        help_text="To revise or to add begins the next version of the plan when the review is completed.",
    )
    reasons = words("Why", rows=3, most=2000, help_text="What carries the decision, in your own words.")

    def __init__(self, *args, review, dimensions, **kwargs):
        super().__init__(*args, **kwargs)
        self.lines = list(review.objective_reviews.all())
        for number, line in enumerate(self.lines, start=1):
            self._add_line(line, number)
        for dimension, name in dimensions.items():
            self.fields[f"dimension-{dimension}"] = forms.ChoiceField(
                label=f"{dimension}. {name}", choices=CRITERIA, required=False
            )

    def _add_line(self, line, number):
        key = f"line-{line.pk}"
        self.fields[f"{key}-outcome"] = forms.ChoiceField(
            label=f"Objective {number}: outcome", choices=[("", "Choose one"), *ReviewOutcome.choices], required=False
        )
        self.fields[f"{key}-rating"] = forms.IntegerField(
            label="How near, 0 to 10",
            min_value=0,
            max_value=10,
            required=False,
            widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            help_text="As the client sees it.",
        )
        self.fields[f"{key}-words"] = words(f"Objective {number}: what was seen", rows=2, most=1000)

    def rows(self):
        """(line, outcome, rating, words) as the template prints them."""
        for line in self.lines:
            yield line, *(self[f"line-{line.pk}-{name}"] for name in OF_A_LINE)

    def criteria_fields(self):
        """One per dimension."""
        return [self[name] for name in self.fields if name.startswith("dimension-")]


def initial_of(review):
    """The form as the review stands."""
    initial = {name: getattr(review, name) for name in (*FACTS, "revision")}
    for line in review.objective_reviews.all():
        initial |= {f"line-{line.pk}-{name}": getattr(line, name) for name in OF_A_LINE}
    return initial | {f"dimension-{row.dimension}": row.criterion for row in review.dimension_reviews.all()}


def written(form_data, review):
    """What was understood, sorted as the action takes it."""
    lines = review.objective_reviews.all()
    return {
        "facts": {name: form_data[name] for name in FACTS},
        "outcomes": {line.pk: {name: form_data[f"line-{line.pk}-{name}"] for name in OF_A_LINE} for line in lines},
        "criteria": {
            dimension: form_data[f"dimension-{dimension}"] for dimension in DIMENSIONS if f"dimension-{dimension}" in form_data
        },
        "revision": form_data["revision"],
    }
