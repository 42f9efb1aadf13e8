-- Who the association is, as employees set it in the portal: its name, how to reach it, its officer and its colours (P19, P84). Each save adds a
-- row, the newest counts; without one the file of the server does. All of it stands on public pages: the officer is named as a function.

create domain one_line as text
    constraint is_one_line check (value <> '' and char_length(value) <= 160 and value !~ '[[:cntrl:]]');
create domain mailbox as text
    constraint is_mailbox check (value ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(value) <= 254);
create domain colour as text constraint is_colour check (value ~ '^#[0-9A-Fa-f]{6}$');

create table organisation_version (
    number integer primary key constraint counted_from_one check (number >= 1),
    name one_line not null constraint name_fits check (char_length(name) <= 80),
    legal_name one_line not null constraint legal_name_fits check (char_length(legal_name) <= 120),
    registration_number text not null constraint is_registration check (registration_number ~ '^[0-9]{8}$'),
    town one_line not null constraint town_fits check (char_length(town) <= 80),
    visiting_address one_line not null,
    postal_address one_line not null,
    phone text not null constraint is_phone check (phone ~ '^[+]?[0-9 ()-]+$' and char_length(phone) <= 40),
    phone_hours_nl one_line not null,
    phone_hours_en one_line not null,
    email mailbox not null,
    website one_line not null,
    officer one_line not null,
    officer_email mailbox not null,
    brand colour,
    action colour,
    action_text colour,
    brand_dark colour,
    action_dark colour,
    action_text_dark colour,
    role text not null constraint keeper_known check (role = 'administrator'),
    saved_by uuid not null references account,
    saved_at timestamptz not null
);
comment on column organisation_version.number is 'none';
comment on column organisation_version.name is 'none';
comment on column organisation_version.legal_name is 'none';
comment on column organisation_version.registration_number is 'none';
comment on column organisation_version.town is 'none';
comment on column organisation_version.visiting_address is 'none';
comment on column organisation_version.postal_address is 'none';
comment on column organisation_version.phone is 'none';
comment on column organisation_version.phone_hours_nl is 'none';
comment on column organisation_version.phone_hours_en is 'none';
comment on column organisation_version.email is 'none';
comment on column organisation_version.website is 'none';
comment on column organisation_version.officer is 'none';
comment on column organisation_version.officer_email is 'none';
comment on column organisation_version.brand is 'none';
comment on column organisation_version.action is 'none';
comment on column organisation_version.action_text is 'none';
comment on column organisation_version.brand_dark is 'none';
comment on column organisation_version.action_dark is 'none';
comment on column organisation_version.action_text_dark is 'none';
comment on column organisation_version.role is 'none';
comment on column organisation_version.saved_by is 'link';
comment on column organisation_version.saved_at is 'none';
create trigger append_only before update or delete on organisation_version for each row execute function refuse_change();
create trigger append_only_whole before truncate on organisation_version for each statement execute function refuse_change();
create constraint trigger traced after insert on organisation_version
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on organisation_version to huisrecht_app;
grant select on organisation_version to huisrecht_read;

-- When a job that runs by itself last succeeded, for who watches over the work in the background.
alter table job add column done_at timestamptz;
comment on column job.done_at is 'none';
