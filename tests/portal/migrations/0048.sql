-- Both tables are new; nothing that stood before is touched.
select 1;
