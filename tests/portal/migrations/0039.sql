-- The officer, and what the officer advised on a request.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000501', '2026-11-22T10:00:00Z', 'operator demo', 'accounts.invited',
     '01900000-0000-7000-8000-000000000502', null);
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000502', '2026-11-22T10:00:00Z');
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at, kind) values
    ('01900000-0000-7000-8000-000000000503', '01900000-0000-7000-8000-000000000502', decode(repeat('0e', 40), 'hex'), 'x', 'nl', 'active',
     '2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z', 'staff');
insert into employee (person_id, name, email, totp_secret, totp_shown_until) values
    ('01900000-0000-7000-8000-000000000502', decode(repeat('0e', 40), 'hex'), decode(repeat('0e', 40), 'hex'), decode(repeat('0e', 40), 'hex'),
     '2026-11-22T10:30:00Z');
insert into employee_role (person_id, role) values
    ('01900000-0000-7000-8000-000000000502', 'administrator'), ('01900000-0000-7000-8000-000000000502', 'data_protection_officer');
insert into rights_remark (id, request_id, person_id, kind, body, written_at, account_id, role)
select '01900000-0000-7000-8000-000000000504', id, person_id, 'advice', decode(repeat('0f', 40), 'hex'), '2026-11-22T10:00:00Z',
       '01900000-0000-7000-8000-000000000503', 'data_protection_officer' from rights_request order by id limit 1;
commit;
