-- That nobody showed who asks is warned about too (P93): else a request whose clock stands still for that is forgotten.
alter table rights_alert drop constraint kind_known;
alter table rights_alert add constraint kind_known
    check (kind in ('unanswered', 'two_weeks', 'one_week', 'two_days', 'past_target', 'late'));
