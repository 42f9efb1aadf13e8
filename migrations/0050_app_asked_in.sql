-- An app that somebody sets up in their account is shown in the session in which they gave their password, and in no other. None at a first
-- log-in, where a password is all that came before. What stood half-way is asked for anew.
alter table totp add column asked_in bytea constraint asked_in_whole check (octet_length(asked_in) = 32),
    add constraint shown_where_it_was_asked check (not in_use or asked_in is null);
comment on column totp.asked_in is 'link';
