-- Nothing stood before: who the association is stood in a file.
select 1;
