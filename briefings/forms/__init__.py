"""What people fill in for the briefing. Each form's fields are its action's arguments."""
