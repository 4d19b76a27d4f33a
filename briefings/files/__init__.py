"""Files that are read into the briefing. Nothing here writes; what a file holds never raises anything but Unreadable."""
