"""How fast Constancia is, beside the budgets of its design."""
