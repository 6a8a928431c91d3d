"""Files that wait to be read, and the worker that reads them; `uploads` first."""
