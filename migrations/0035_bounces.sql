-- What a mail server tells afterwards: a mail came back, its reader called it unwanted, or it could not be delivered yet.

alter table mail drop constraint mail_state_check;
alter table mail add constraint state_known check (state in ('queued', 'sent', 'failed', 'bounced', 'complaint'));
alter table mail drop constraint sent_has_a_moment;
alter table mail add constraint sent_has_a_moment check ((state in ('sent', 'bounced', 'complaint')) = (sent_at is not null));
alter table mail
    -- When it came back, or its reader complained.
    add column reported_at timestamptz constraint report_has_a_moment check ((state in ('bounced', 'complaint')) = (reported_at is not null)),
    -- How often it was told that this mail could not be delivered yet.
    add column soft_bounces integer not null default 0 constraint soft_bounces_counted check (soft_bounces >= 0);
comment on column mail.reported_at is 'correspondence';
comment on column mail.soft_bounces is 'none';

-- To which mailbox a mail went, as the hash by which persons are looked up: the address itself is gone once the mail left. It is there for as
-- long as mail comes back, a month, and ends by itself.
create table keys.mail_mailbox (
    mail_id uuid primary key,
    hash bytea not null constraint hash_length check (octet_length(hash) = 32),
    noted_at timestamptz not null,
    -- When a button in a mail to it was pressed: what was sent before that may still come back, and says nothing any more.
    works_since timestamptz
);
create index mail_mailbox_by_hash on keys.mail_mailbox (hash);
create index mail_mailbox_by_age on keys.mail_mailbox (noted_at);
comment on column keys.mail_mailbox.mail_id is 'none';
comment on column keys.mail_mailbox.hash is 'link';
comment on column keys.mail_mailbox.noted_at is 'none';
comment on column keys.mail_mailbox.works_since is 'none';
grant select, insert, update (works_since), delete on keys.mail_mailbox to huisrecht_app;
grant select on keys.mail_mailbox to huisrecht_read;

-- Reports that were carried out, by the id that the mail server gave them: one that comes again changes nothing.
create table mail_report (
    id text primary key constraint id_length check (octet_length(id) between 1 and 255),
    received_at timestamptz not null
);
create index mail_report_by_age on mail_report (received_at);
comment on column mail_report.id is 'none';
comment on column mail_report.received_at is 'none';
grant select, insert, delete on mail_report to huisrecht_app;
grant select on mail_report to huisrecht_read;

-- Mailboxes that the newsletter does not go to because mail to them came back, or was called unwanted. That is no wish of theirs, so it can
-- be told from leaving.
alter table keys.suppression drop constraint suppression_kind_check;
alter table keys.suppression add constraint kind_known check (kind in ('administration_number', 'contact', 'bounced'));
