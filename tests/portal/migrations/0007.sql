-- Nothing that stood before is changed by this step: a session, for one, stands as it stood.
begin;
insert into audit_entry (id, at, actor, event, subject) values
    ('01900000-0000-7000-8000-000000000071', '2026-11-22T10:00:00Z', 'person 01900000-0000-7000-8000-000000000072', 'accounts.created',
     '01900000-0000-7000-8000-000000000072');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000072', '2026-11-22T09:00:00Z');
commit;
