"""Other people's data becomes evidence. A format has a file or folder, streams, and says what it refuses."""
