-- One address gets so many mails in an hour: what more there is waits, and says so.
alter table mail drop constraint error_is_a_word;
alter table mail add constraint error_is_a_word
    check (last_error in ('refused', 'temporary', 'connection', 'timeout', 'key gone', 'unreadable', 'too many'));
-- For employees who look whether mail leaves.
create index mail_by_state on mail (state, id);
