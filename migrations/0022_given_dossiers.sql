-- How often the dossier that answered an access request was opened (P77).
create table rights_dossier (
    request_id uuid primary key references rights_request,
    -- Who asked.
    person_id uuid not null references person,
    opened integer not null constraint counted_from_one check (opened >= 1),
    last_opened_at timestamptz not null
);
create index rights_dossier_by_person on rights_dossier (person_id);
comment on column rights_dossier.request_id is 'link';
comment on column rights_dossier.person_id is 'link';
comment on column rights_dossier.opened is 'request';
comment on column rights_dossier.last_opened_at is 'request';
create constraint trigger traced after insert or update or delete on rights_dossier
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on rights_dossier to huisrecht_app;
grant select on rights_dossier to huisrecht_read;
