//! The tests of the portal: one binary, a database per test, pages driven as a person would.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on should say so")]
#![expect(clippy::wrong_self_convention, reason = "what is seen `is` something, and hands itself on")]

mod accounts;
mod assets;
mod bad_input;
mod chart;
mod columns;
mod command;
mod consents;
mod crowds;
mod desk;
mod drafts;
mod dump;
mod embedded;
mod faults;
mod files;
mod floors;
mod forms;
mod house;
mod impossible;
mod jobs;
mod kernel_addresses;
mod kernel_birth_dates;
mod kernel_contact;
mod kernel_dates;
mod kernel_names;
mod kernel_payments;
mod mail;
mod messages;
mod migrations;
mod organisation;
mod other_sites;
mod overview;
mod patience;
mod postbox;
mod promises;
mod races;
mod registration;
mod routes;
mod rows;
mod sentences;
mod server;
mod settings;
mod smtp;
mod statement;
mod visits;
