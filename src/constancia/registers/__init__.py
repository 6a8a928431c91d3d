"""What is known of countries, mechanisms, instruments and organisations, as data with sources."""
