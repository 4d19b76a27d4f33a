"""Letters and packs that leave the house, as DOCX and PDF. The same content is the same bytes."""
