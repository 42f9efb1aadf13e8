-- What was sent and decided while a request was matched with somebody is about them. Matched with somebody else, who asked gets none of it.
alter table rights_letter add column about_id uuid references person;
comment on column rights_letter.about_id is 'link';
alter table rights_letter disable trigger append_only;
update rights_letter l set about_id = r.about_id from rights_request r where r.id = l.request_id;
alter table rights_letter enable trigger append_only;

-- Which notes go along is decided anew for the right person.
grant delete on rights_note_review to huisrecht_app;
