-- Signing up for the newsletter and leaving it, with or without an account (P47, P48, P49).

-- Links in mails: to say yes to the newsletter, and to come back after leaving it.
alter table mail_link drop constraint mail_link_kind_check;
alter table mail_link add constraint mail_link_kind_check
    check (kind in ('sign_up', 'password', 'email', 'invitation', 'newsletter', 'newsletter_return'));

-- Answers of somebody who asked for the newsletter and has not confirmed yet; purged after seven days. The id becomes the subscriber's, unless
-- the mailbox has one of that name already.
create table newsletter_sign_up (
    person_id uuid primary key,
    answers sealed not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null constraint seven_days_at_most check (expires_at <= asked_at + interval '7 days'),
    -- When the mail with the link was made: once.
    mailed_at timestamptz constraint mailed_after_asking check (mailed_at >= asked_at)
);
create index newsletter_sign_up_by_age on newsletter_sign_up (expires_at);
comment on column newsletter_sign_up.person_id is 'link';
comment on column newsletter_sign_up.answers is 'sign_up';
comment on column newsletter_sign_up.asked_at is 'none';
comment on column newsletter_sign_up.expires_at is 'none';
comment on column newsletter_sign_up.mailed_at is 'none';
create constraint trigger traced after insert or update or delete on newsletter_sign_up
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (mailed_at), delete on newsletter_sign_up to huisrecht_app;
grant select on newsletter_sign_up to huisrecht_read;

-- Who said yes on the form, without an account. Address and name stay as proof of who it was; where post went ends with the consent. By post
-- is who has an address here.
create table newsletter_subscriber (
    person_id uuid primary key references person,
    email sealed not null,
    name sealed,
    street sealed,
    house_number sealed,
    postcode sealed,
    town sealed,
    constraint whole_address check (num_nulls(street, house_number, postcode, town) in (0, 4)),
    constraint post_has_a_name check (street is null or name is not null)
);
comment on column newsletter_subscriber.person_id is 'link';
comment on column newsletter_subscriber.email is 'consent';
comment on column newsletter_subscriber.name is 'consent';
comment on column newsletter_subscriber.street is 'contact';
comment on column newsletter_subscriber.house_number is 'contact';
comment on column newsletter_subscriber.postcode is 'contact';
comment on column newsletter_subscriber.town is 'contact';
create constraint trigger traced after insert or update or delete on newsletter_subscriber
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on newsletter_subscriber to huisrecht_app;
grant select on newsletter_subscriber to huisrecht_read;

-- By which keyed hash of mailbox and family name a subscriber is known again: one of each, so that nobody is sent the same twice and a link to
-- leave stays true after coming back. Whoever erases a person ends it.
create table keys.newsletter_lookup (
    hash bytea primary key constraint hash_length check (octet_length(hash) = 32),
    person_id uuid not null constraint one_mailbox_per_subscriber unique
);
comment on column keys.newsletter_lookup.hash is 'link';
comment on column keys.newsletter_lookup.person_id is 'link';
create constraint trigger traced after insert or update or delete on keys.newsletter_lookup
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.newsletter_lookup to huisrecht_app;
grant select on keys.newsletter_lookup to huisrecht_read;

-- The link to leave, of whoever gets the newsletter, with or without an account. The id is random and stands in the link beside a keyed hash of
-- it; it works for as long as there is a person.
create table newsletter_leave (
    id uuid primary key,
    person_id uuid not null constraint one_link_to_leave unique references person
);
comment on column newsletter_leave.id is 'link';
comment on column newsletter_leave.person_id is 'link';
create constraint trigger traced after insert or update or delete on newsletter_leave
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on newsletter_leave to huisrecht_app;
grant select on newsletter_leave to huisrecht_read;
