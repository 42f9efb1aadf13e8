-- Nothing stands in the way: letters of before are about whom their request is about.
select 1;
