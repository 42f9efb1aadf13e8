-- Two tenants of one home and a link in a mail, before agreements stood apart and before a mail could confirm a new address.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000041', '2026-11-10T10:00:00Z', 'operator demo', 'tenancies.began',
     '01900000-0000-7000-8000-000000000042', null);
insert into person (id, created_at) values
    ('01900000-0000-7000-8000-000000000043', '2026-11-10T10:00:00Z'), ('01900000-0000-7000-8000-000000000044', '2026-11-10T10:00:00Z');
insert into tenancy (id, began_on, ended_on) values ('01900000-0000-7000-8000-000000000042', '2020-01-01', null);
insert into tenancy_party (tenancy_id, person_id, role, street, house_number, postcode, town, began_on, ended_on)
    select '01900000-0000-7000-8000-000000000042', person.id, sealed.any, sealed.any, sealed.any, sealed.any, sealed.any, '2020-01-01', null
    from person, (select decode(repeat('0c', 40), 'hex') as any) as sealed
    where person.id in ('01900000-0000-7000-8000-000000000043', '01900000-0000-7000-8000-000000000044');
insert into mail_link (token_hash, kind, person_id, created_at, expires_at) values
    (decode(repeat('0d', 32), 'hex'), 'password', '01900000-0000-7000-8000-000000000043', '2026-11-10T10:00:00Z', '2026-11-11T10:00:00Z');
commit;
