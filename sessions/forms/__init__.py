"""What a person fills in about sessions. Forms hear; rules decide."""
