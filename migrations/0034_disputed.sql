-- Data whose accuracy is disputed (AVG 18(1)(a)): the portal uses none of them by itself until it is decided who is right. The slice that has
-- the data keeps it, for whoever uses them.
create table disputed_datum (
    -- By which it is disputed: a line of a correction.
    id uuid primary key,
    person_id uuid not null references person,
    field text not null constraint field_known
        check (field in ('given_names', 'name_prefix', 'family_name', 'birth_date', 'email', 'phone', 'address'))
);
create index disputed_datum_by_person on disputed_datum (person_id);
comment on column disputed_datum.id is 'link';
comment on column disputed_datum.person_id is 'link';
comment on column disputed_datum.field is 'none';
insert into disputed_datum (id, person_id, field)
    select c.id, c.record_id, c.field from rights_correction c join rights_request r on r.id = c.request_id and r.closed_at is null
    where c.state = 'open' and c.field <> 'other';
create constraint trigger traced after insert or update or delete on disputed_datum
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on disputed_datum to huisrecht_app;
grant select on disputed_datum to huisrecht_read;

-- Who gets no letter with a code because where they live, or who they are, is disputed.
alter table letter_recipient drop constraint letter_recipient_state_check;
alter table letter_recipient add constraint state_known
    check (state in ('waiting', 'printed', 'linked', 'no_home', 'disputed', 'letters', 'too_long', 'has_code', 'failed'));
