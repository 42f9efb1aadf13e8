-- The table is new: nothing of before is carried.
select 1;
