"""Keep everything, append-only, in a workspace folder."""
