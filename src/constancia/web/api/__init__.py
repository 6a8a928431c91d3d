"""The library for programs: `/api/v1`, read by anyone who may read the site."""
