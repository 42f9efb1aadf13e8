-- Tables of their own: nothing was noticed of anybody before.
select 1;
