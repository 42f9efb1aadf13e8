-- Nothing stood before: there were subscribers, and no newsletters.
select 1;
