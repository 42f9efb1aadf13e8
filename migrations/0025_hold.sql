-- What a request that runs asks of us: nothing of the persons it is about is destroyed (P72), and its day of receipt, from which the deadline
-- is counted, changes only by two people and a reason (RULES 1).

-- Whether a request about this person is open, or one that they asked; or about whom an account shows together with them.
create function is_held(held uuid) returns boolean language sql stable as $$
    with together (id) as (
        select held
        union select file_id from linked_file where person_id = held and ended_at is null
        union select person_id from linked_file where file_id = held and ended_at is null
    )
    select exists (select from rights_request r join together t on r.person_id = t.id or r.about_id = t.id where r.closed_at is null)
$$;

-- Whatever destroys asks first; what forgets to ask is refused here.
create function refuse_held() returns trigger language plpgsql as $$
begin
    if is_held(old.person_id) then
        raise exception 'a request about this person is open: nothing of theirs is destroyed' using errcode = '23000', constraint = 'held';
    end if;
    return old;
end $$;
create trigger held before delete on keys.person_key for each row execute function refuse_held();

-- A day of receipt that was wrong: one employee says which it should be and why, another confirms it. Both days stay.
create table rights_receipt_change (
    id uuid primary key,
    request_id uuid not null references rights_request,
    -- Who asks: whose key seals the reason.
    person_id uuid not null references person,
    old_day date not null,
    new_day date not null,
    why sealed not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null references account,
    proposed_role text not null,
    verdict text constraint verdict_known check (verdict in ('confirmed', 'declined', 'withdrawn')),
    decided_at timestamptz,
    decided_by uuid references account,
    decided_role text,
    constraint another_day check (new_day <> old_day),
    constraint decided_says_all
        check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null) and (verdict is null) = (decided_role is null)),
    -- Who proposed it takes it back; another confirms or declines it.
    constraint by_two_people check (verdict is null or (verdict = 'withdrawn') = (decided_by = proposed_by))
);
create unique index one_change_of_receipt_waits on rights_receipt_change (request_id) where decided_at is null;
create index rights_receipt_change_by_request on rights_receipt_change (request_id, id);
create index rights_receipt_change_by_person on rights_receipt_change (person_id);
comment on column rights_receipt_change.id is 'link';
comment on column rights_receipt_change.request_id is 'link';
comment on column rights_receipt_change.person_id is 'link';
comment on column rights_receipt_change.old_day is 'request';
comment on column rights_receipt_change.new_day is 'request';
comment on column rights_receipt_change.why is 'request';
comment on column rights_receipt_change.proposed_at is 'request';
comment on column rights_receipt_change.proposed_by is 'link';
comment on column rights_receipt_change.proposed_role is 'none';
comment on column rights_receipt_change.verdict is 'request';
comment on column rights_receipt_change.decided_at is 'request';
comment on column rights_receipt_change.decided_by is 'link';
comment on column rights_receipt_change.decided_role is 'none';
create constraint trigger traced after insert or update or delete on rights_receipt_change
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (verdict, decided_at, decided_by, decided_role) on rights_receipt_change to huisrecht_app;
grant select on rights_receipt_change to huisrecht_read;

create function receipt_by_two() returns trigger language plpgsql as $$
begin
    if not exists (select from rights_receipt_change c
                   where c.request_id = new.id and c.old_day = old.received_on and c.new_day = new.received_on and c.verdict = 'confirmed') then
        raise exception 'a day of receipt changes by two people' using errcode = '23000', constraint = 'receipt_by_two';
    end if;
    return null;
end $$;
create trigger receipt_by_two after update of received_on on rights_request
    for each row when (new.received_on <> old.received_on) execute function receipt_by_two();
