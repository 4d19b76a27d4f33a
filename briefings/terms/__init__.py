"""What is computed of terms: by which readings they are sought, where a loaded word stands, the text of an annex."""
