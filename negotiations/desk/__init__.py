"""What a machine sees in a line: pure functions of a text, without tables. People confirm what it suggests."""
