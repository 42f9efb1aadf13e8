select 1; -- what was written before came from the row of the account itself
