-- Nothing stood before: drafts of the statement were files.
select 1;
