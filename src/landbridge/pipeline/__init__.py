"""The rooms in reading order: reports in, a picture and its answers out; decides nothing itself."""
