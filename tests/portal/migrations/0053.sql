select 1; -- a column that may be empty, and one word more
