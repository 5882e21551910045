"""Tables made ready for a sheet of paper, or for a phone."""
