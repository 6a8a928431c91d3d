"""Who may do what: signing in and out, roles, the private site, the administrators' pages."""
