"""The screens in a real Chromium, on a real server process, always with somebody else at work."""
