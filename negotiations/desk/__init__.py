"""The live desk: what the machine sees in a line. Pure functions of text; a person decides what becomes of it."""
