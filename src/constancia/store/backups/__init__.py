"""The store in one file and back; `backup` first."""
