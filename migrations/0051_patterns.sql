-- Patterns in how employees open files: many in an hour, or outside working hours (P67). It watches people at work, so nothing of it is computed or
-- kept before the organisation switches it on, with what the law wants first (WOR 27(1)(l), AVG 35).

-- Whether it is on, and within which limits. Each save adds a row and the newest counts; without one it is off. A row that is on was saved by
-- somebody who said three things: the works council agreed on that day, the risks were assessed, and employees know.
create table pattern_setting (
    number integer primary key constraint settings_count_from_one check (number >= 1),
    state text not null constraint on_or_off check (state in ('on', 'off')),
    agreed_on date constraint nothing_to_agree_to_before check (agreed_on >= '2026-01-01'),
    -- The most files in one hour of which nothing is said. Who takes eighty calls a day must stay below it with ease.
    most integer constraint ordinary_work_stays_below check (most between 20 and 500),
    begins time,
    ends time,
    -- 1 is Monday.
    days smallint[] constraint days_of_a_week check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    role text not null constraint switched_by_the_coordinator check (role = 'privacy_coordinator'),
    saved_by uuid not null references account,
    saved_at timestamptz not null,
    constraint on_says_all check (num_nulls(agreed_on, most, begins, ends, days) = case state when 'on' then 0 else 5 end),
    constraint work_begins_before_it_ends check (begins < ends),
    constraint agreed_before_it_was_on check (agreed_on <= (saved_at at time zone 'Europe/Amsterdam')::date)
);
comment on column pattern_setting.number is 'none';
comment on column pattern_setting.state is 'none';
comment on column pattern_setting.agreed_on is 'none';
comment on column pattern_setting.most is 'none';
comment on column pattern_setting.begins is 'none';
comment on column pattern_setting.ends is 'none';
comment on column pattern_setting.days is 'none';
comment on column pattern_setting.role is 'none';
comment on column pattern_setting.saved_by is 'link';
comment on column pattern_setting.saved_at is 'none';
create trigger append_only before update or delete on pattern_setting for each row execute function refuse_change();
create trigger append_only_whole before truncate on pattern_setting for each statement execute function refuse_change();
create constraint trigger traced after insert on pattern_setting
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on pattern_setting to huisrecht_app;
grant select on pattern_setting to huisrecht_read;

-- What was noticed of one employee on one day: ids and numbers, and nothing of whose files they were. One per kind and day; what comes after it was
-- settled counts anew. Gone 90 days after it was settled, and 90 days after it was found when nobody did.
create table pattern_finding (
    id uuid primary key,
    -- The employee.
    person_id uuid not null references person,
    account_id uuid not null references account,
    pattern text not null constraint pattern_known check (pattern in ('many', 'outside')),
    -- In Amsterdam.
    day date not null,
    -- Of different persons: in the busiest hour, or outside working hours that day.
    files integer not null constraint of_one_file_at_least check (files >= 1),
    first_at timestamptz not null,
    last_at timestamptz not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references account,
    verdict text constraint verdict_known check (verdict in ('work', 'talked', 'incident')),
    constraint last_is_not_before_first check (first_at <= last_at),
    constraint settled_by_somebody check (num_nulls(settled_at, settled_by, verdict) in (0, 3))
);
create unique index pattern_found_once on pattern_finding (person_id, pattern, day) where settled_at is null;
create index pattern_finding_by_day on pattern_finding (day);
comment on column pattern_finding.id is 'link';
comment on column pattern_finding.person_id is 'link';
comment on column pattern_finding.account_id is 'link';
comment on column pattern_finding.pattern is 'staff';
comment on column pattern_finding.day is 'staff';
comment on column pattern_finding.files is 'staff';
comment on column pattern_finding.first_at is 'staff';
comment on column pattern_finding.last_at is 'staff';
comment on column pattern_finding.found_at is 'none';
comment on column pattern_finding.settled_at is 'staff';
comment on column pattern_finding.settled_by is 'link';
comment on column pattern_finding.verdict is 'staff';
create constraint trigger traced after insert or update or delete on pattern_finding
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete, update (files, first_at, last_at, settled_at, settled_by, verdict) on pattern_finding to huisrecht_app;
grant select on pattern_finding to huisrecht_read;

-- Nothing is noticed while it is off.
create function noticed_when_on() returns trigger language plpgsql as $$
begin
    if (select state from pattern_setting order by number desc limit 1) is distinct from 'on' then
        raise exception 'nobody watches for patterns' using errcode = 'check_violation', constraint = 'noticed_when_on';
    end if;
    return new;
end $$;
create trigger noticed_when_on before insert or update of files, first_at, last_at on pattern_finding
    for each row execute function noticed_when_on();

-- Nobody settles what was noticed of themselves, and what is settled stays so.
create function settled_by_another() returns trigger language plpgsql as $$
begin
    if old.settled_at is not null then
        raise exception 'it was settled before' using errcode = 'check_violation', constraint = 'settled_once';
    end if;
    if exists (select from account where id = new.settled_by and person_id = new.person_id) then
        raise exception 'nobody settles what is about them' using errcode = 'check_violation', constraint = 'settled_by_another';
    end if;
    return new;
end $$;
create trigger settled_by_another before update on pattern_finding for each row execute function settled_by_another();
