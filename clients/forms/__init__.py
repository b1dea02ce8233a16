"""What people fill in about clients. Forms hear; rules decide."""
