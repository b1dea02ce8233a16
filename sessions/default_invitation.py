"""The wording that an installation begins with; a program writes its own in the administration."""

BODY = """Dear {name},

We would be glad to have you with us on {day} at {time}.

Where: {place}

If you cannot come, or have a question, please call {phone}.

With kind regards"""
