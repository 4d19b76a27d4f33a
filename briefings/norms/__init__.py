"""Which text of a norm is in force, for whom, and how two texts differ. Pure: no table, no request, no clock."""
