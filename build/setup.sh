#!/bin/sh
# Makes a fresh Debian or Ubuntu machine ready: sh build/setup.sh run|test
set -eu
needed=1.95

if ! command -v cargo >/dev/null 2>&1; then
    echo "Rust is missing. Install it with rustup (see rust-lang.org), version $needed or newer, and run this again." >&2
    exit 1
fi
found=$(rustc --version | cut -d' ' -f2)
if [ "$(printf '%s\n%s\n' "$needed" "$found" | sort -V | head -n 1)" != "$needed" ]; then
    echo "Rust $found is too old; $needed or newer is needed. Run: rustup update" >&2
    exit 1
fi

packages=""
has_postgres() {
    [ -n "${HUISRECHT_POSTGRES_BIN:-}" ] || command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}
has_postgres || packages="$packages postgresql"
command -v cc >/dev/null 2>&1 || packages="$packages build-essential"
if [ "$1" = test ]; then
    command -v chromium >/dev/null 2>&1 || packages="$packages chromium"
    command -v node >/dev/null 2>&1 || packages="$packages nodejs npm"
fi
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install:$packages" >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "Ask an administrator to run: apt-get install -y$packages" >&2; exit 1; }
    as_root=sudo
fi
echo "Installing:$packages"
$as_root apt-get update -qq
# A PostgreSQL of the system's own would start and be of no use here.
[ -d /etc/postgresql-common ] || $as_root mkdir -p /etc/postgresql-common
[ -f /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
