-- Every public key that a receipt of a consent was ever signed with (P28): the private key changes, what it signed stays checkable.

create table receipt_key (
    -- RFC 7638: base64url of a SHA-256.
    kid text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
    public_key bytea not null check (octet_length(public_key) = 32),
    first_used_at timestamptz not null,
    constraint kid_is_of_the_key check (kid = rtrim(translate(encode(sha256(convert_to(
        '{"crv":"Ed25519","kty":"OKP","x":"' || rtrim(translate(encode(public_key, 'base64'), '+/', '-_'), '=') || '"}', 'UTF8')), 'base64'),
        '+/', '-_'), '='))
);
comment on column receipt_key.kid is 'none';
comment on column receipt_key.public_key is 'none';
comment on column receipt_key.first_used_at is 'none';
create trigger append_only before update or delete on receipt_key for each row execute function refuse_change();
create trigger append_only_whole before truncate on receipt_key for each statement execute function refuse_change();
create constraint trigger traced after insert on receipt_key
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on receipt_key to huisrecht_app;
grant select on receipt_key to huisrecht_read;
