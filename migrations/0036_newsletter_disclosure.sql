-- Each time that the addresses of who gets the newsletter by post went to a printer: who gave them, to whom, and how many. Whose they were
-- stands in the log that each of them reads, written in the same change as the count here.
create table newsletter_disclosure (
    id uuid primary key,
    at timestamptz not null,
    account_id uuid not null references account,
    role text not null,
    recipient text not null constraint recipient_length check (char_length(recipient) between 1 and 140),
    kind text not null constraint kind_known check (kind in ('pdf', 'csv')),
    -- As many as were opened for it so far.
    addresses integer not null constraint addresses_counted check (addresses >= 0),
    -- Of those, the ones that no label could be printed for.
    left_out integer not null constraint left_out_of_addresses check (left_out between 0 and addresses),
    -- When all of it was made; none of one that broke off.
    finished_at timestamptz constraint finished_after_it_began check (finished_at >= at)
);
comment on column newsletter_disclosure.id is 'link';
comment on column newsletter_disclosure.at is 'none';
comment on column newsletter_disclosure.account_id is 'link';
comment on column newsletter_disclosure.role is 'none';
comment on column newsletter_disclosure.recipient is 'none';
comment on column newsletter_disclosure.kind is 'none';
comment on column newsletter_disclosure.addresses is 'none';
comment on column newsletter_disclosure.left_out is 'none';
comment on column newsletter_disclosure.finished_at is 'none';
create constraint trigger traced after insert or update or delete on newsletter_disclosure
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (addresses, left_out, finished_at) on newsletter_disclosure to huisrecht_app;
grant select on newsletter_disclosure to huisrecht_read;
