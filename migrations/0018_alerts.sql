-- That somebody was warned about a request (P93): 14, 7 and 2 days before the target, when the target has passed, and when it is late.

create table rights_alert (
    request_id uuid not null references rights_request,
    kind text not null constraint kind_known check (kind in ('two_weeks', 'one_week', 'two_days', 'past_target', 'late')),
    -- The target or last day that was warned about: another day, after an extension or a standstill, is warned about anew.
    about_day date not null,
    sent_at timestamptz not null,
    primary key (request_id, kind, about_day)
);
comment on column rights_alert.request_id is 'link';
comment on column rights_alert.kind is 'none';
comment on column rights_alert.about_day is 'none';
comment on column rights_alert.sent_at is 'none';
create constraint trigger traced after insert or update or delete on rights_alert
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_alert to huisrecht_app;
grant select on rights_alert to huisrecht_read;
