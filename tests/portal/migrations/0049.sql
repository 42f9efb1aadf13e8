-- New tables only.
select 1;
