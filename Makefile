# The two commands of the README are `make run` and `make test`. Each does its own set-up.
.PHONY: run test bench soak sqlx

run:
	@sh build/setup.sh run
	@cargo build --release
	@cargo run --release --quiet -- serve

test:
	@sh build/setup.sh test
	@sh tests/run.sh

# Slow by nature: thousands of mails, kill loops, floods.
soak:
	@sh build/setup.sh test
	@tests/database.sh cargo test --release --test portal -- --ignored soak

bench:
	@sh build/setup.sh run
	@cargo bench --bench requests
	@cargo bench --bench search
	@cargo bench --bench import
	@cargo bench --bench queue
	@cargo bench --bench dossier

# Rewrites .sqlx after a query or the schema changed.
sqlx:
	@sh tests/sqlx.sh .sqlx check
