"""What differs between languages, as data: one folder of TOML files a language, validated when loaded."""
