"""Show records as page, map, timeline and export formats."""
