-- So many requests, in the order in which they were received.
insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on,
                            state, identity_need, identity_shown, version, closed_at)
select id, number, id, case when closed then id end, kind, 'letter', 'nl', received::timestamptz + interval '10 hours', received, received + 31,
       received + 26, received + 26, case when closed then 'refused' else 'received' end, 'known', null, 1,
       case when closed then received::timestamptz + interval '20 days' end
from (
    select (lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
           lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0') as number,
           (array['access', 'correction', 'erasure', 'objection', 'portability'])[1 + n % 5] as kind,
           current_date - (1 + n * 700 / $1)::integer as received, n % 2 = 0 as closed
    from generate_series(1, $1) as n
) as request
