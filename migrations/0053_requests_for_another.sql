-- A request that somebody's representative asked for them (P88): by which right they did.
alter table rights_request add column representation_id uuid references representation;
create index rights_request_by_representation on rights_request (representation_id) where representation_id is not null;
comment on column rights_request.representation_id is 'link';

-- Who both are, and that one may act for the other, an employee saw before. Not enough for special categories of data.
alter table rights_request drop constraint shown_known;
alter table rights_request add constraint shown_known
    check (identity_shown in ('session', 'session_two_steps', 'representative', 'mail_code', 'phone_code', 'mail_code_and_facts',
                              'letter_code', 'desk', 'video', 'shielded_copy'));
alter table rights_request add constraint representatives_ask_for_another
    check (identity_shown is distinct from 'representative' or representation_id is not null);
