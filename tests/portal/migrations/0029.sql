-- A visit of before it was kept by which code it began.
begin;
insert into guest_visit (id_hash, person_id, thing, began_at) values
    (decode(repeat('0c', 32), 'hex'), '01900000-0000-7000-8000-000000000283', '01900000-0000-7000-8000-000000000282', '2026-11-12T12:00:00Z');
commit;
