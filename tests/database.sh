#!/bin/sh
# A throw-away PostgreSQL for tests: no fsync, socket only, gone afterwards.
#   tests/database.sh COMMAND...   starts a cluster, runs COMMAND with TEST_CLUSTER (its socket directory) and DATABASE_URL
#   (its owner, a database migrated from migrations/*.sql) set, and stops the cluster.
set -eu
bin=${HUISRECHT_POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
[ -x "$bin/initdb" ] || { echo "tests/database.sh: no PostgreSQL programs found; run 'sh build/setup.sh test'" >&2; exit 1; }

# PostgreSQL refuses root, so there it works as the system's postgres user.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# In memory where there is room for it: hundreds of databases come and go.
place=${TMPDIR:-/tmp}
[ "$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" -ge 2000000 ] 2>/dev/null && [ -w /dev/shm ] && place=/dev/shm
cluster=$(mktemp -d "$place/huisrecht-test.XXXXXX")
[ "$(id -u)" != 0 ] || chown postgres "$cluster"
stop() {
    as "$bin/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$cluster"
}
trap stop EXIT
trap 'exit 130' INT TERM

as "$bin/initdb" -D "$cluster/data" -U huisrecht -A trust --locale=C.UTF-8 --encoding=UTF8 --no-sync >/dev/null
as "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w -o "-c listen_addresses= -k $cluster -c fsync=off \
    -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=128MB \
    -c idle_in_transaction_session_timeout=60s" start >/dev/null
"$bin/createdb" -h "$cluster" -U huisrecht huisrecht
for file in migrations/*.sql; do
    "$bin/psql" -h "$cluster" -U huisrecht -d huisrecht -q -v ON_ERROR_STOP=1 -1 -f "$file"
done
export TEST_CLUSTER="$cluster"
export DATABASE_URL="postgres:///huisrecht?host=$cluster&user=huisrecht"
"$@"
