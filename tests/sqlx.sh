#!/bin/sh
# Checks every SQL query against a freshly migrated database and writes what it learnt to a folder.
#   tests/sqlx.sh FOLDER check|clippy [ARGUMENTS]
set -eu
folder=$1
command=$2
shift 2
new=$(mktemp -d "${TMPDIR:-/tmp}/huisrecht-sqlx.XXXXXX")
trap 'rm -rf "$new"' EXIT
touch src/lib.rs
tests/database.sh env SQLX_OFFLINE=false SQLX_OFFLINE_DIR="$new" cargo "$command" --all-targets "$@"
rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
cp -r "$new" "$folder"
