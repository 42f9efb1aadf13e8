-- Letters about requests that were sent (P91, P92).

-- A letter that was sent, whole, as it was read: never changed. It belongs to who asks.
create table rights_letter (
    id uuid primary key,
    request_id uuid not null references rights_request,
    person_id uuid not null references person,
    kind text not null constraint letter_sent_kind_known check (kind in ('receipt', 'identity_question', 'extension', 'answer',
        'partial_answer', 'refusal', 'not_established', 'withdrawn')),
    -- Whose words stood around those of the law.
    text_id uuid not null references letter_text,
    content sealed not null,
    reason sealed,
    -- What an extension promises instead.
    new_last_day date,
    way text not null constraint way_known check (way in ('portal', 'post')),
    sent_at timestamptz not null,
    -- The employee who sent it; none for what the portal sends by itself.
    account_id uuid references account,
    role text,
    constraint reason_is_given check (reason is not null or kind not in ('identity_question', 'extension', 'partial_answer', 'refusal')),
    constraint extension_names_its_day check ((kind = 'extension') = (new_last_day is not null)),
    constraint employee_in_a_role check ((account_id is null) = (role is null))
);
create index rights_letter_by_request on rights_letter (request_id, sent_at, id);
create index rights_letter_by_person on rights_letter (person_id);
comment on column rights_letter.id is 'link';
comment on column rights_letter.request_id is 'link';
comment on column rights_letter.person_id is 'link';
comment on column rights_letter.kind is 'request';
comment on column rights_letter.text_id is 'none';
comment on column rights_letter.content is 'request';
comment on column rights_letter.reason is 'request';
comment on column rights_letter.new_last_day is 'request';
comment on column rights_letter.way is 'none';
comment on column rights_letter.sent_at is 'request';
comment on column rights_letter.account_id is 'link';
comment on column rights_letter.role is 'none';
create trigger append_only before update or delete on rights_letter for each row execute function refuse_change();
create trigger append_only_whole before truncate on rights_letter for each statement execute function refuse_change();
create constraint trigger traced after insert on rights_letter
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_letter to huisrecht_app;
grant select on rights_letter to huisrecht_read;
