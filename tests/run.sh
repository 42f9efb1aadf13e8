#!/bin/sh
# All tests: formatting, lints with the check that .sqlx is current, everything in Rust, and the journeys in a browser.
set -eu
target=${CARGO_TARGET_DIR:-target}
results=$target/results
mkdir -p "$results"

echo "== formatting"
cargo fmt --all --check

echo "== lints, and every query against the schema"
tests/sqlx.sh "$results/sqlx" clippy --quiet -- -D warnings
diff -r .sqlx "$results/sqlx" >/dev/null || { echo "The folder .sqlx is not current: run 'make sqlx' and commit it." >&2; exit 1; }

echo "== tests in Rust"
saved() { # keeps a copy of what a command prints, and its exit code
    file=$1
    shift
    { if "$@" 2>&1; then echo 0 >"$file.code"; else echo $? >"$file.code"; fi; } | tee "$file"
    return "$(cat "$file.code")"
}
saved "$results/rust.txt" tests/database.sh cargo test

echo "== journeys in a browser"
saved "$results/browser.txt" node tests/browser/run.mjs

echo "== promises that are said to be kept"
saved "$results/promises.txt" node --test --test-reporter=tap tests/promises.test.mjs
cargo run --quiet -- promises >"$results/promises.json"
node tests/promises.mjs "$results/promises.json" "$results/rust.txt" "$results/browser.txt" "$results/promises.txt"
