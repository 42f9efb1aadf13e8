-- A new column, empty for every app that there is: those in use, and those that wait. Step 42 made some.
select 1;
