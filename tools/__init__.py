"""Programs that make the files shipped with landbridge."""
