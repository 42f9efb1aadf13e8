//! Huisrecht: a portal for tenants and applicants of a housing association in which every promise of its privacy statement works.
//!
//! Floors, from the ground: `kernel` (vocabulary), `platform` (what has no word of the domain in it), the slices, and on top
//! `router`, `demo` and `cli`, which wire everything. Imports only go down; a test checks it.

pub mod cli;
pub mod demo;
pub mod router;

pub mod desk;
pub mod my;
pub mod postbox;

pub mod rights;

pub mod allocation;
pub mod imports;
pub mod linking;
pub mod newsletter;
pub mod registration;
pub mod upkeep;

pub mod conflicts;
pub mod consents;
pub mod contact;
pub mod household;
pub mod notes;
pub mod patterns;
pub mod representatives;
pub mod tenancies;

pub mod accounts;
pub mod organisation;
pub mod persons;
pub mod statement;

pub mod platform;

pub mod kernel;

/// The schema, step by step; run by the owner.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();
