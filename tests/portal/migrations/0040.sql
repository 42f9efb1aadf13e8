-- Nothing stood before: employees had promised nothing here.
select 1;
