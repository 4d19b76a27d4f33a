"""What our own texts should not say by accident. A finding is ignored with a reason; it never blocks."""
