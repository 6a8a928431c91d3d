"""Document and Divisions to Statements."""
