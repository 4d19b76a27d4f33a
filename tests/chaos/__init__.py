"""Kill, flush and cut while people write: nothing acknowledged is lost, doubled, reordered or missing."""
