"""What kind of statement a clause is; `what` first."""
