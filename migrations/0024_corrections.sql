-- Correction (P78; AVG 16, 18(1)(a), 19): per datum what stands, what it should be and what was decided; what the person says beside it; who
-- was told; and which data of the administration were corrected here, so that no file of the administration undoes it.

create table rights_correction (
    id uuid primary key,
    request_id uuid not null references rights_request,
    -- Who asks: whose key seals this.
    person_id uuid not null references person,
    -- Whose datum it is: the file of the account, or one of the administration.
    record_id uuid not null references person,
    number integer not null constraint counted_from_one check (number >= 1),
    field text not null constraint field_known
        check (field in ('given_names', 'name_prefix', 'family_name', 'birth_date', 'email', 'phone', 'address', 'other')),
    -- What stood there, and what it should be; nothing is a value too. Applying loses nothing: the old one stays here.
    old sealed,
    new sealed,
    -- What the person sent along to show it.
    file_id uuid references rights_file,
    state text not null constraint state_known check (state in ('open', 'accepted', 'rejected')),
    why sealed,
    added_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references account,
    role text,
    constraint one_line_per_number unique (request_id, number),
    constraint something_is_said check (old is not null or new is not null),
    constraint other_says_what check (field <> 'other' or (old is not null and new is not null)),
    constraint rejected_says_why check (state <> 'rejected' or why is not null),
    constraint open_is_undecided check ((state = 'open') = (decided_at is null)),
    constraint decided_by_somebody check ((decided_at is null) = (decided_by is null)),
    constraint employee_in_a_role check ((decided_by is null) = (role is null))
);
-- Of one request, a datum is disputed once.
create unique index one_open_line_per_field on rights_correction (request_id, record_id, field) where state = 'open' and field <> 'other';
create index rights_correction_by_record on rights_correction (record_id, field);
create index rights_correction_by_person on rights_correction (person_id);
comment on column rights_correction.id is 'link';
comment on column rights_correction.request_id is 'link';
comment on column rights_correction.person_id is 'link';
comment on column rights_correction.record_id is 'link';
comment on column rights_correction.number is 'none';
comment on column rights_correction.field is 'none';
comment on column rights_correction.old is 'request';
comment on column rights_correction.new is 'request';
comment on column rights_correction.file_id is 'link';
comment on column rights_correction.state is 'request';
comment on column rights_correction.why is 'request';
comment on column rights_correction.added_at is 'request';
comment on column rights_correction.decided_at is 'request';
comment on column rights_correction.decided_by is 'link';
comment on column rights_correction.role is 'none';
-- What was decided stays: nobody decides it again, and nobody takes it away.
create function decided_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a correction that was decided stays' using errcode = 'check_violation', constraint = 'decided_stays';
end $$;
create trigger decided_stays before update or delete on rights_correction
    for each row when (old.state <> 'open') execute function decided_stays();
create constraint trigger traced after insert or update or delete on rights_correction
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete, update (state, why, decided_at, decided_by, role) on rights_correction to huisrecht_app;
grant select on rights_correction to huisrecht_read;

-- What the person says themselves, where we do not correct it (AVG 16, second sentence). It belongs to the datum and stays beside it, so it is
-- sealed for whose datum it is.
create table rights_supplement (
    correction_id uuid primary key references rights_correction,
    person_id uuid not null references person,
    body sealed not null,
    written_at timestamptz not null
);
create index rights_supplement_by_person on rights_supplement (person_id);
comment on column rights_supplement.correction_id is 'link';
comment on column rights_supplement.person_id is 'link';
comment on column rights_supplement.body is 'identity';
comment on column rights_supplement.written_at is 'identity';
create constraint trigger traced after insert or update or delete on rights_supplement
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (body, written_at) on rights_supplement to huisrecht_app;
grant select on rights_supplement to huisrecht_read;

-- Who received the data and was told, or why that could not be (AVG 19).
create table rights_told (
    id uuid primary key,
    request_id uuid not null references rights_request,
    -- Who asks.
    person_id uuid not null references person,
    recipient sealed not null,
    told_on date,
    why_not sealed,
    noted_at timestamptz not null,
    noted_by uuid not null references account,
    role text not null,
    constraint told_or_says_why check ((told_on is null) <> (why_not is null))
);
create index rights_told_by_request on rights_told (request_id, noted_at, id);
create index rights_told_by_person on rights_told (person_id);
comment on column rights_told.id is 'link';
comment on column rights_told.request_id is 'link';
comment on column rights_told.person_id is 'link';
comment on column rights_told.recipient is 'request';
comment on column rights_told.told_on is 'request';
comment on column rights_told.why_not is 'request';
comment on column rights_told.noted_at is 'request';
comment on column rights_told.noted_by is 'link';
comment on column rights_told.role is 'none';
create constraint trigger traced after insert or update or delete on rights_told
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_told to huisrecht_app;
grant select on rights_told to huisrecht_read;

-- What of a file of the administration was corrected here, until the administration says the same.
create table corrected_field (
    person_id uuid not null references person,
    field text not null constraint field_known
        check (field in ('given_names', 'name_prefix', 'family_name', 'birth_date', 'email', 'phone', 'address')),
    corrected_at timestamptz not null,
    primary key (person_id, field)
);
comment on column corrected_field.person_id is 'link';
comment on column corrected_field.field is 'none';
comment on column corrected_field.corrected_at is 'identity';
create constraint trigger traced after insert or update or delete on corrected_field
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on corrected_field to huisrecht_app;
grant select on corrected_field to huisrecht_read;
