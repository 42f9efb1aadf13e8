-- What makes a crowd: each function fills in from the `first` to before the `last` of it, counted from 0. Of nobody here anything is ever
-- opened, so what is sealed is as long as it should be and nothing else; what is looked up by is a hash that means nothing.
drop schema if exists crowd cascade;
create schema crowd;

-- PostgreSQL writes the body of such a function in the place of its call as long as it calls nothing but immutable ones itself, which is
-- ten times faster. Hence each `::text`.

-- In the order in which they came, as those of version 7 are.
create function crowd.id(n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1577836800000 + n * 60000), 12, '0') || '7' || substr(md5(n::text), 1, 3)
        || '8' || substr(md5(n::text), 4, 15))::uuid
$$;
create function crowd.at(n bigint) returns timestamptz language sql immutable as $$
    select to_timestamp(1577836800 + n * 60)
$$;
-- Nonce and tag, and in between as many bytes as the value has.
create function crowd.sealed(length bigint) returns sealed language sql immutable as $$
    select substr(decode(repeat('5e', 200), 'hex'), 1, 28 + length::integer)::sealed
$$;
create function crowd.hash(value text) returns bytea language sql immutable as $$
    select sha256(value::bytea)
$$;
-- A number between 0 and 1 that looks random, another for each use.
create function crowd.chance(n bigint, use bigint) returns double precision language sql immutable as $$
    select (hashint8extended(n, use) & 1048575) / 1048576.0::double precision
$$;

-- Family names as unequal as real ones: the commonest is borne by one in 160, half of all people have one of the 1,100 commonest.
create function crowd.family(n bigint) returns text language sql immutable as $$
    select 'family ' || (20 * power(3000, crowd.chance(n, 1)))::integer::text
$$;
-- Two in a home, and three in a hundred in a building where 300 have one house number.
create function crowd.home(n bigint) returns text language sql immutable as $$
    select case when n % 10000 < 300 then 'building ' || (n / 10000)::text else 'home ' || (n / 2)::text end
$$;
-- Four out of five have an e-mail address, and one in eight of these shares it with somebody.
create function crowd.mailbox(n bigint) returns text language sql immutable as $$
    select case when n % 5 <> 0 then 'mailbox ' || case when n % 20 = 2 then n - 1 else n end::text end
$$;

create unlogged table crowd.newcomer (n bigint, id uuid, at timestamptz);

create function crowd.persons(first integer, last integer) returns void language sql as $$
    truncate crowd.newcomer;
    insert into crowd.newcomer select n, crowd.id(n), crowd.at(n) from generate_series(first, last - 1) as n;
    insert into public.person (id, created_at) select id, at from crowd.newcomer;
    insert into keys.person_key (person_id, retention_group, kek, wrapped)
        select id, 'identity', 1, decode(repeat('5e', 60), 'hex') from crowd.newcomer;
    insert into public.person_identity (person_id, given_names, name_prefix, family_name, birth_date, source)
        select id, crowd.sealed(4 + n % 12), case when n % 4 = 0 then crowd.sealed(2 + n % 5) end, crowd.sealed(4 + n % 9),
            crowd.sealed(10), 'administration'
        from crowd.newcomer;
    insert into public.person_contact (person_id, email, phone, street, house_number, postcode, town, source)
        select id, case when crowd.mailbox(n) is not null then crowd.sealed(14 + n % 16) end,
            case when n % 7 <> 0 then crowd.sealed(12) end, crowd.sealed(8 + n % 12), crowd.sealed(1 + n % 4), crowd.sealed(6),
            crowd.sealed(5 + n % 8), 'administration'
        from crowd.newcomer;
    insert into public.administration_number (person_id, number) select id, crowd.sealed(8) from crowd.newcomer;
    insert into public.processing_line (person_id, operation, activity, role, at) select id, id, 'import', 'system', at from crowd.newcomer;
    insert into keys.person_lookup (person_id, kind, hash)
        select id, kind, crowd.hash(value) from crowd.newcomer, lateral (values
            ('administration_number', 'number ' || n::text),
            ('email', crowd.mailbox(n)),
            ('family_name', crowd.family(n)),
            ('family_name_birth_date', crowd.family(n) || ' born ' || (25000 * crowd.chance(n, 2))::integer::text),
            ('phone', case when n % 7 <> 0 then 'phone ' || n::text end),
            ('postcode_number', crowd.home(n))) as looked_up (kind, value)
        where value is not null
$$;

-- Each of them with an account, a consent and a session.
create function crowd.accounts(first integer, last integer) returns void language sql as $$
    truncate crowd.newcomer;
    insert into crowd.newcomer select n, crowd.id(n), crowd.at(n) from generate_series(first, last - 1) as n;
    insert into public.consent_event
            (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at)
        select id, id, 'account', 1, 'given', id, sha256('a text'), 'a notice', 'nl', 'web',
            'person ' || id, at, at
        from crowd.newcomer;
    insert into public.audit_entry (id, at, actor, event, subject, object)
        select id, at, 'person ' || id, 'consents.given', id, 'account'
        from crowd.newcomer;
    insert into public.account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at)
        select id, id, crowd.sealed(16), 'none', 'nl', 'active', at, at
        from crowd.newcomer;
    insert into public.session (id_hash, account_id, person_id, created_at, last_seen, kind)
        select crowd.hash('session ' || n::text), id, id, now(), now(), 'person' from crowd.newcomer
$$;
