-- Whoever asked to act for another may take it back, as long as nobody decided.
alter table representation drop constraint state_known;
alter table representation add constraint state_known
    check (state in ('asked', 'confirmed', 'refused', 'withdrawn', 'ended'));
alter table representation drop constraint both_known_when_confirmed;
alter table representation add constraint both_known_when_confirmed check (
    state in ('asked', 'refused', 'withdrawn')
    or (represented_id is not null and representative_seen is not null and represented_seen is not null));

-- A file of the administration may be linked to an account after it was found: that account counts too.
create or replace function representation_in_force(asked uuid, representative uuid, day date)
returns table (represented_id uuid, kind text, areas text) language sql stable as $$
    select one.represented_id, one.kind, one.areas from public.representation one
    where one.id = asked and one.person_id = representative and one.state = 'confirmed'
        and one.begins_on <= day and (one.ends_on is null or one.ends_on >= day)
        and exists (select from public.account own where own.person_id = one.person_id and own.state = 'active')
        and not exists (
            select from public.account other
            where other.state <> 'active' and (other.person_id = one.represented_id or other.person_id in (
                select link.person_id from public.linked_file link
                where link.file_id = one.represented_id and link.ended_at is null)))
$$;
