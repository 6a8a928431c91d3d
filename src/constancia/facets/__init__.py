"""A Statement to its Facets: one file a facet, one signature."""
