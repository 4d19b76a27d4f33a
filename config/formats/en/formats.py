"""English as a foreign ministry writes it: day, month, year, and the clock of 24 hours.

EXACT_FORMAT and LINE_FORMAT are our own: a moment to the second, and the time beside a line of the record.
"""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATE_FORMAT = "j M Y"
SHORT_DATETIME_FORMAT = "j M Y, H:i"
EXACT_FORMAT = "j M Y, H:i:s"
LINE_FORMAT = "j M H:i"
