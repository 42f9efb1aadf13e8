-- Requests about somebody's data (AVG 12, 15 to 22; P76, P86, P87, P91 to P93): who asked what, by when it must be answered, and each step.

-- The data protection officer sees and advises; decisions are the coordinator's (AVG 38(6), RULES 0).
alter table employee_role drop constraint role_known;
alter table employee_role add constraint role_known
    check (role in ('customer_contact', 'communication', 'privacy_coordinator', 'data_protection_officer', 'administrator'));

-- Working on a request is a reason to look: it comes from the request that is open.
alter table processing_line drop constraint reason_known;
alter table processing_line add constraint reason_known
    check (reason in ('question', 'linking', 'consent', 'complaint', 'quality', 'request'));

-- `person_id` is who asks: somebody with an account, or a subject made for this request, with a key of its own. `about_id` is whose
-- data it is about, once that is known: staff match it, nothing does so by itself.
create table rights_request (
    id uuid primary key,
    number text not null constraint number_taken unique constraint number_form check (number ~ '^[0-9]{4}-[0-9]{4}$'),
    person_id uuid not null references person,
    about_id uuid references person,
    kind text not null constraint kind_known
        check (kind in ('access', 'correction', 'erasure', 'restriction', 'portability', 'objection', 'no_marketing', 'human_eye', 'next_of_kin')),
    channel text not null constraint channel_known
        check (channel in ('account', 'website', 'mail', 'letter', 'phone', 'desk', 'message')),
    lang text not null constraint lang_known check (lang in ('nl', 'en')),
    -- The request that this one repeats.
    repeats_id uuid references rights_request,
    -- When it was written here. The day it arrived, in Amsterdam, may be earlier.
    noted_at timestamptz not null,

    -- Facts that the deadline is counted from (src/kernel/deadline).
    received_on date not null,
    identity_asked_on date,
    identity_answered_on date,
    extension_told_on date,
    -- What is counted from them; empty while the clock stands still.
    legal_last_day date,
    target_day date,
    -- The order of the queue: the target, or the last there was.
    due_on date not null,

    state text not null constraint state_known
        check (state in ('received', 'identified', 'working', 'waiting', 'done', 'refused', 'withdrawn', 'not_established')),
    outcome text constraint outcome_known check (outcome in ('whole', 'partly', 'nothing_held')),
    identity_need text not null constraint need_known check (identity_need in ('nothing', 'known', 'strong')),
    identity_shown text constraint shown_known
        check (identity_shown in ('session', 'session_two_steps', 'mail_code', 'phone_code', 'mail_code_and_facts',
                                                        'letter_code', 'desk', 'video', 'shielded_copy')),
    handler_id uuid references account,
    -- Each step makes the next; who changes an older one is told.
    version integer not null constraint counted_from_one check (version >= 1),
    closed_at timestamptz,

    constraint not_noted_before_receipt check (received_on <= (noted_at at time zone 'Europe/Amsterdam')::date),
    constraint repeats_another check (repeats_id <> id),
    constraint answered_after_asked check (identity_answered_on >= identity_asked_on),
    constraint last_day_while_the_clock_runs check ((legal_last_day is null) = (target_day is null)),
    constraint stands_still_for_identity_alone
        check (legal_last_day is not null or (identity_asked_on is not null and identity_answered_on is null)),
    constraint closed_is_closed check ((closed_at is not null) = (state in ('done', 'refused', 'withdrawn', 'not_established'))),
    constraint done_says_how_far check ((outcome is not null) = (state = 'done')),
    -- Nobody gets anything before we know who asks.
    constraint done_only_with_identity check (state <> 'done' or identity_need = 'nothing' or identity_shown is not null),
    constraint done_only_with_strong_identity
        check (state <> 'done' or identity_need <> 'strong'
               or identity_shown in ('session_two_steps', 'mail_code_and_facts', 'letter_code', 'desk', 'video', 'shielded_copy')),
    constraint done_is_about_somebody check (state <> 'done' or about_id is not null or outcome = 'nothing_held')
);
-- The queue: open ones by the day they are due.
create index rights_request_due on rights_request (due_on, id) where closed_at is null;
create index rights_request_closed on rights_request (closed_at desc, id desc) where closed_at is not null;
create index rights_request_by_handler on rights_request (handler_id, due_on, id) where closed_at is null;
create index rights_request_by_person on rights_request (person_id, noted_at desc);
create index rights_request_by_about on rights_request (about_id, noted_at desc);
comment on column rights_request.id is 'link';
comment on column rights_request.number is 'link';
comment on column rights_request.person_id is 'link';
comment on column rights_request.about_id is 'link';
comment on column rights_request.kind is 'request';
comment on column rights_request.channel is 'request';
comment on column rights_request.lang is 'none';
comment on column rights_request.repeats_id is 'link';
comment on column rights_request.noted_at is 'request';
comment on column rights_request.received_on is 'request';
comment on column rights_request.identity_asked_on is 'request';
comment on column rights_request.identity_answered_on is 'request';
comment on column rights_request.extension_told_on is 'request';
comment on column rights_request.legal_last_day is 'request';
comment on column rights_request.target_day is 'request';
comment on column rights_request.due_on is 'none';
comment on column rights_request.state is 'request';
comment on column rights_request.outcome is 'request';
comment on column rights_request.identity_need is 'none';
comment on column rights_request.identity_shown is 'request';
comment on column rights_request.handler_id is 'link';
comment on column rights_request.version is 'none';
comment on column rights_request.closed_at is 'request';
create constraint trigger traced after insert or update or delete on rights_request
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on rights_request to huisrecht_app;
grant select on rights_request to huisrecht_read;

-- What was asked, in the person's words or as it was noted down; and who somebody without an account says they are.
create table rights_asked (
    request_id uuid primary key references rights_request,
    person_id uuid not null references person,
    body sealed,
    name sealed,
    birth_date sealed,
    email sealed,
    phone sealed,
    address sealed
);
create index rights_asked_by_person on rights_asked (person_id);
comment on column rights_asked.request_id is 'link';
comment on column rights_asked.person_id is 'link';
comment on column rights_asked.body is 'request';
comment on column rights_asked.name is 'request';
comment on column rights_asked.birth_date is 'request';
comment on column rights_asked.email is 'request';
comment on column rights_asked.phone is 'request';
comment on column rights_asked.address is 'request';
create constraint trigger traced after insert or update or delete on rights_asked
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_asked to huisrecht_app;
grant select on rights_asked to huisrecht_read;

-- Each step of a request, in order: never changed.
create table rights_step (
    request_id uuid not null references rights_request,
    person_id uuid not null references person,
    -- The version of the request that it made.
    number integer not null constraint counted_from_one check (number >= 1),
    step text not null constraint step_form check (step ~ '^[a-z_]+$'),
    state text not null,
    at timestamptz not null,
    -- An employee's; none for the person and for what happens by itself.
    account_id uuid references account,
    role text,
    -- An id or word of our own that belongs to the step; never typed text.
    object text,
    primary key (request_id, number),
    constraint employee_in_a_role check ((account_id is null) = (role is null))
);
create index rights_step_by_person on rights_step (person_id);
comment on column rights_step.request_id is 'link';
comment on column rights_step.person_id is 'link';
comment on column rights_step.number is 'none';
comment on column rights_step.step is 'request';
comment on column rights_step.state is 'request';
comment on column rights_step.at is 'request';
comment on column rights_step.account_id is 'link';
comment on column rights_step.role is 'none';
comment on column rights_step.object is 'link';
create constraint trigger traced after insert or update or delete on rights_step
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_step to huisrecht_app;
grant select on rights_step to huisrecht_read;

-- Messages both ways (P86). Mails only say that there is news.
create table rights_message (
    id uuid primary key,
    request_id uuid not null references rights_request,
    person_id uuid not null references person,
    direction text not null constraint direction_known check (direction in ('to_us', 'to_person')),
    body sealed not null,
    sent_at timestamptz not null,
    -- The employee who wrote it, or who noted down what came by phone or letter.
    account_id uuid references account,
    role text,
    -- When the other side first saw it.
    seen_at timestamptz,
    constraint employee_in_a_role check ((account_id is null) = (role is null)),
    constraint ours_has_a_writer check (direction = 'to_us' or account_id is not null)
);
create index rights_message_by_request on rights_message (request_id, sent_at, id);
create index rights_message_by_person on rights_message (person_id);
comment on column rights_message.id is 'link';
comment on column rights_message.request_id is 'link';
comment on column rights_message.person_id is 'link';
comment on column rights_message.direction is 'none';
comment on column rights_message.body is 'request';
comment on column rights_message.sent_at is 'request';
comment on column rights_message.account_id is 'link';
comment on column rights_message.role is 'none';
comment on column rights_message.seen_at is 'request';
create constraint trigger traced after insert or update or delete on rights_message
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (seen_at) on rights_message to huisrecht_app;
grant select on rights_message to huisrecht_read;

-- Remarks among employees about how a request is handled, and the officer's advice: apart from messages. What they say of the person is the
-- person's data, and part of a dossier.
create table rights_remark (
    id uuid primary key,
    request_id uuid not null references rights_request,
    person_id uuid not null references person,
    kind text not null constraint kind_known check (kind in ('remark', 'advice')),
    body sealed not null,
    written_at timestamptz not null,
    account_id uuid not null references account,
    role text not null,
    constraint advice_is_the_officers check (kind <> 'advice' or role = 'data_protection_officer')
);
create index rights_remark_by_request on rights_remark (request_id, written_at, id);
create index rights_remark_by_person on rights_remark (person_id);
comment on column rights_remark.id is 'link';
comment on column rights_remark.request_id is 'link';
comment on column rights_remark.person_id is 'link';
comment on column rights_remark.kind is 'none';
comment on column rights_remark.body is 'request';
comment on column rights_remark.written_at is 'request';
comment on column rights_remark.account_id is 'link';
comment on column rights_remark.role is 'none';
create constraint trigger traced after insert or update or delete on rights_remark
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_remark to huisrecht_app;
grant select on rights_remark to huisrecht_read;

-- Files with a request: a scan of the letter, evidence, what a system outside the portal gave. An image of an identity document that is sent
-- unasked is destroyed after the check; the row stays and says so.
create table rights_file (
    id uuid primary key,
    request_id uuid not null references rights_request,
    person_id uuid not null references person,
    use text not null constraint use_known check (use in ('scan', 'evidence', 'identity', 'found', 'answer')),
    name sealed,
    media text not null constraint media_form check (media ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size integer not null constraint not_empty check (size > 0),
    content sealed,
    added_at timestamptz not null,
    -- The employee who added it; none when the person did.
    account_id uuid references account,
    role text,
    destroyed_at timestamptz,
    constraint employee_in_a_role check ((account_id is null) = (role is null)),
    constraint destroyed_is_gone check ((destroyed_at is null) = (content is not null)),
    constraint name_goes_along check (destroyed_at is null or name is null)
);
create index rights_file_by_request on rights_file (request_id, added_at, id);
create index rights_file_by_person on rights_file (person_id);
comment on column rights_file.id is 'link';
comment on column rights_file.request_id is 'link';
comment on column rights_file.person_id is 'link';
comment on column rights_file.use is 'none';
comment on column rights_file.name is 'request';
comment on column rights_file.media is 'none';
comment on column rights_file.size is 'none';
comment on column rights_file.content is 'request';
comment on column rights_file.added_at is 'request';
comment on column rights_file.account_id is 'link';
comment on column rights_file.role is 'none';
comment on column rights_file.destroyed_at is 'request';
create constraint trigger traced after insert or update or delete on rights_file
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (content, name, destroyed_at) on rights_file to huisrecht_app;
grant select on rights_file to huisrecht_read;

-- The code with which somebody without an account follows a request: a keyed hash of number and code together.
create table keys.follow_code (
    request_id uuid primary key,
    hash bytea not null constraint pair_taken unique check (octet_length(hash) = 32),
    made_at timestamptz not null
);
comment on column keys.follow_code.request_id is 'link';
comment on column keys.follow_code.hash is 'link';
comment on column keys.follow_code.made_at is 'none';
create constraint trigger traced after insert or update or delete on keys.follow_code
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on keys.follow_code to huisrecht_app;
grant select on keys.follow_code to huisrecht_read;
