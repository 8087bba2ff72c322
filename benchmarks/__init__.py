"""Programs that measure landbridge on data it does not ship."""
