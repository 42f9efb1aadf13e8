-- A finding is of an account and of the employee whose account it is: who settles it is compared with both.
alter table pattern_finding add constraint of_its_account foreign key (account_id, person_id) references account (id, person_id);
