-- A newsletter that has a picture, from before numbers of pictures were counted.
select 1;
