-- By which code a visit began: a visit lasts as long as that code does, also when the code is replaced in the moment in which the visit begins.
delete from guest_visit;
alter table guest_visit add column code_hash bytea not null constraint hash_length_of_code check (octet_length(code_hash) = 32);
comment on column guest_visit.code_hash is 'link';
