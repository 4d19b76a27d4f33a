"""Ukrainian: Django's own formats, and beside them our two (see `config.formats.en.formats`)."""

EXACT_FORMAT = "d.m.Y H:i:s"
LINE_FORMAT = "d.m H:i"
