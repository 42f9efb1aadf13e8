-- What "Mijn gegevens" shows beside name, contact and home: the household, agreements, rent and payments, and the registration with the
-- regional allocation system.

-- Who lives with somebody, without names: a relation, how much of the week, and of a child the year of birth (P16, P20).
create table household_member (
    id uuid primary key,
    person_id uuid not null references person,
    relation sealed not null,
    stays sealed not null,
    birth_year sealed,
    began_on date not null,
    ended_on date,
    source text not null constraint source_known check (source in ('person', 'administration')),
    constraint ends_after_begin check (ended_on >= began_on)
);
create index household_member_by_person on household_member (person_id, began_on, id);
comment on column household_member.id is 'none';
comment on column household_member.person_id is 'link';
comment on column household_member.relation is 'household';
comment on column household_member.stays is 'household';
comment on column household_member.birth_year is 'household';
comment on column household_member.began_on is 'household';
comment on column household_member.ended_on is 'household';
comment on column household_member.source is 'none';
create constraint trigger traced after insert or update or delete on household_member
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on household_member to huisrecht_app;
grant select on household_member to huisrecht_read;

-- An agreement as one of its parties has it: two tenants of one home have a row each, under their own keys (P32).
create table agreement (
    id uuid primary key,
    person_id uuid not null references person,
    tenancy_id uuid references tenancy,
    kind sealed not null,
    number sealed not null,
    signed_on date,
    began_on date not null,
    ended_on date,
    constraint ends_after_begin check (ended_on >= began_on),
    -- What rests on an agreement rests on one of the same person.
    constraint agreement_of_person unique (id, person_id)
);
create index agreement_by_person on agreement (person_id, began_on, id);
create index agreement_by_tenancy on agreement (tenancy_id);
comment on column agreement.id is 'link';
comment on column agreement.person_id is 'link';
comment on column agreement.tenancy_id is 'link';
comment on column agreement.kind is 'tenancy';
comment on column agreement.number is 'tenancy';
comment on column agreement.signed_on is 'tenancy';
comment on column agreement.began_on is 'tenancy';
comment on column agreement.ended_on is 'tenancy';
create constraint trigger traced after insert or update or delete on agreement
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on agreement to huisrecht_app;
grant select on agreement to huisrecht_read;

-- A party's home rests on the party's own agreement. A household member has none.
alter table tenancy_party
    add column agreement_id uuid,
    add constraint rests_on_own_agreement foreign key (agreement_id, person_id) references agreement (id, person_id);
create index tenancy_party_by_agreement on tenancy_party (agreement_id);
comment on column tenancy_party.agreement_id is 'link';

-- Amounts are in cents.
create table rent (
    id uuid primary key,
    person_id uuid not null references person,
    agreement_id uuid not null,
    amount sealed not null,
    began_on date not null,
    ended_on date,
    constraint ends_after_begin check (ended_on >= began_on),
    constraint rests_on_own_agreement foreign key (agreement_id, person_id) references agreement (id, person_id)
);
create index rent_by_person on rent (person_id, began_on, id);
create index rent_by_agreement on rent (agreement_id);
comment on column rent.id is 'none';
comment on column rent.person_id is 'link';
comment on column rent.agreement_id is 'link';
comment on column rent.amount is 'payment';
comment on column rent.began_on is 'payment';
comment on column rent.ended_on is 'payment';
create constraint trigger traced after insert or update or delete on rent
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on rent to huisrecht_app;
grant select on rent to huisrecht_read;

create table bank_account (
    agreement_id uuid not null,
    person_id uuid not null references person,
    iban sealed not null,
    holder sealed,
    primary key (agreement_id, person_id),
    constraint rests_on_own_agreement foreign key (agreement_id, person_id) references agreement (id, person_id)
);
create index bank_account_by_person on bank_account (person_id);
comment on column bank_account.agreement_id is 'link';
comment on column bank_account.person_id is 'link';
comment on column bank_account.iban is 'payment';
comment on column bank_account.holder is 'payment';
create constraint trigger traced after insert or update or delete on bank_account
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on bank_account to huisrecht_app;
grant select on bank_account to huisrecht_read;

-- Cents; less than nothing is money that went back to the person.
create table payment (
    id uuid primary key,
    person_id uuid not null references person,
    agreement_id uuid not null,
    booked_on date not null,
    amount sealed not null,
    kind sealed not null,
    description sealed,
    constraint rests_on_own_agreement foreign key (agreement_id, person_id) references agreement (id, person_id)
);
-- Newest first, and on from any row.
create index payment_by_person on payment (person_id, booked_on desc, id desc);
create index payment_by_agreement on payment (agreement_id);
comment on column payment.id is 'none';
comment on column payment.person_id is 'link';
comment on column payment.agreement_id is 'link';
comment on column payment.booked_on is 'payment';
comment on column payment.amount is 'payment';
comment on column payment.kind is 'payment';
comment on column payment.description is 'payment';
create constraint trigger traced after insert or update or delete on payment
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on payment to huisrecht_app;
grant select on payment to huisrecht_read;

-- Somebody's registration with the region's allocation system, as that system gave it (P15).
create table allocation_registration (
    id uuid primary key,
    person_id uuid not null references person,
    system sealed not null,
    number sealed not null,
    registered_on date not null,
    ended_on date,
    source text not null constraint source_known check (source in ('person', 'administration')),
    constraint ends_after_begin check (ended_on >= registered_on)
);
create index allocation_registration_by_person on allocation_registration (person_id, registered_on, id);
comment on column allocation_registration.id is 'none';
comment on column allocation_registration.person_id is 'link';
comment on column allocation_registration.system is 'allocation';
comment on column allocation_registration.number is 'allocation';
comment on column allocation_registration.registered_on is 'allocation';
comment on column allocation_registration.ended_on is 'allocation';
comment on column allocation_registration.source is 'none';
create constraint trigger traced after insert or update or delete on allocation_registration
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on allocation_registration to huisrecht_app;
grant select on allocation_registration to huisrecht_read;

-- A new e-mail address waits here until somebody who reads it says so; the old one stays in use till then (P12).
create table email_change (
    person_id uuid primary key references person,
    email sealed not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null constraint one_day_at_most check (expires_at <= asked_at + interval '1 day')
);
create index email_change_by_age on email_change (expires_at);
comment on column email_change.person_id is 'link';
comment on column email_change.email is 'contact';
comment on column email_change.asked_at is 'contact';
comment on column email_change.expires_at is 'none';
create constraint trigger traced after insert or update or delete on email_change
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on email_change to huisrecht_app;
grant select on email_change to huisrecht_read;

alter table mail_link
    drop constraint mail_link_kind_check,
    add constraint mail_link_kind_check check (kind in ('sign_up', 'password', 'email'));
