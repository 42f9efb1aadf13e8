-- Notes about somebody are looked at one by one before a request to see data is answered: each is given, or withheld on a ground (P77, RULES 7).

-- Whether the notes were reviewed when it was answered. Answers of before were given whole, or by letter alone: they stay as they were.
alter table rights_request add column notes_reviewed boolean not null default false;
comment on column rights_request.notes_reviewed is 'none';

-- No row: nobody looked at it yet.
create table rights_note_review (
    request_id uuid not null references rights_request,
    note_id uuid not null references note,
    -- Who asks: whose key seals the words.
    person_id uuid not null references person,
    verdict text not null constraint verdict_known check (verdict in ('give', 'withhold')),
    -- AVG 15(4), or a letter of UAVG 41(1).
    ground text constraint ground_known check (ground = 'others' or ground ~ '^uavg-41-1-[a-j]$'),
    -- Why withholding is needed, and why a part is not enough: the person reads it.
    words sealed,
    -- How often the note had been written, changed or struck out when it was looked at: after one more it is looked at again.
    seen integer not null constraint seen_once_written check (seen >= 1),
    -- Each verdict makes the next; who changes an older one is told.
    version integer not null constraint counted_from_one check (version >= 1),
    reviewed_at timestamptz not null,
    account_id uuid not null references account,
    role text not null,
    primary key (request_id, note_id),
    constraint withheld_on_a_ground check ((verdict = 'withhold') = (ground is not null)),
    constraint withheld_says_why check ((verdict = 'withhold') = (words is not null))
);
create index rights_note_review_by_person on rights_note_review (person_id);
comment on column rights_note_review.request_id is 'link';
comment on column rights_note_review.note_id is 'link';
comment on column rights_note_review.person_id is 'link';
comment on column rights_note_review.verdict is 'request';
comment on column rights_note_review.ground is 'request';
comment on column rights_note_review.words is 'request';
comment on column rights_note_review.seen is 'none';
comment on column rights_note_review.version is 'none';
comment on column rights_note_review.reviewed_at is 'request';
comment on column rights_note_review.account_id is 'link';
comment on column rights_note_review.role is 'none';
create constraint trigger traced after insert or update or delete on rights_note_review
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on rights_note_review to huisrecht_app;
grant select on rights_note_review to huisrecht_read;

-- What was answered with stays what it was.
create function review_of_open_request() returns trigger language plpgsql as $$
begin
    if exists (select from rights_request where id = new.request_id and closed_at is not null) then
        raise exception 'the request is closed' using errcode = '23514', constraint = 'reviewed_while_open';
    end if;
    return new;
end $$;
create trigger reviewed_while_open before insert or update on rights_note_review
    for each row execute function review_of_open_request();

-- Whoever withholds a note did not do all that was asked.
create function whole_withholds_nothing() returns trigger language plpgsql as $$
begin
    if exists (select from rights_note_review where request_id = new.id and verdict = 'withhold') then
        raise exception 'a note is withheld' using errcode = '23514', constraint = 'whole_withholds_nothing';
    end if;
    return new;
end $$;
create trigger whole_withholds_nothing before update of outcome on rights_request
    for each row when (new.outcome = 'whole') execute function whole_withholds_nothing();
