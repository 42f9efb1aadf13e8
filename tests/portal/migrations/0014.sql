-- An employee who wrote a text of a consent, before letters had texts of their own.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-0000000001e1', '2026-11-20T10:00:00Z', 'operator demo', 'consents.draft_saved',
     '01900000-0000-7000-8000-0000000001e2', 'newsletter');
insert into consent_draft (purpose, revision, nl, en, saved_at, saved_by)
select 'newsletter', '01900000-0000-7000-8000-0000000001e2', 'Wij mailen u.', 'We mail you.', '2026-11-20T10:00:00Z', id
from account order by id limit 1 on conflict do nothing;
commit;
