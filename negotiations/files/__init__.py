"""Files from strangers, and files for others."""
