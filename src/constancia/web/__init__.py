"""The site: server-rendered pages over what the store keeps."""
