-- Who the association is stood in a file. A job that runs by itself, of which nobody knows when it last succeeded.
insert into job (id, kind, dedup_key, run_at, created_at)
values ('01900000-0000-7000-8000-000000000471', 'mail.forget', 'every mail.forget', '2026-11-23T12:00:00Z', '2026-11-22T12:00:00Z');
