"""Answer key questions in sentences that lead to the words they rest on."""
