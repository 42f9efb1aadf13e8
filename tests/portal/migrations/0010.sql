-- Somebody who said yes and no before there were scans and drafts.
begin;
insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
insert into person (id, created_at) values ('00000000-0000-7000-8000-000000000010', now());
insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at)
    select gen_random_uuid(), '00000000-0000-7000-8000-000000000010', purpose, act.number, act.kind, id, hash, 'x', 'nl', 'paper', 'test', now(), now()
    from consent_text, (values (1, 'given'), (2, 'withdrawn')) as act (number, kind)
    where id = (select id from consent_text where purpose = 'newsletter' order by version limit 1);
commit;
