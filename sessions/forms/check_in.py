"""What is heard from the door: one button, one client."""

from django import forms

DEEDS = ("arrived", "left", "undo")


class CheckInForm(forms.Form):
    """Each button carries its deed as its name and the client's place as its value."""

    arrived = forms.UUIDField(required=False, widget=forms.HiddenInput)
    left = forms.UUIDField(required=False, widget=forms.HiddenInput)
    undo = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, roster, **kwargs):
        self.roster = roster
        super().__init__(*args, **kwargs)

    def clean(self):
        """Which deed, for whom."""
        data = super().clean()
        pressed = [deed for deed in DEEDS if data.get(deed)]
        by_place = {line.episode.public_id: line.episode for line in self.roster}
        episode = by_place.get(data[pressed[0]]) if len(pressed) == 1 else None
        if episode is None:
            raise forms.ValidationError("Press the button beside a client on the list.")
        return {"deed": pressed[0], "episode": episode, "submission": data.get("submission")}
