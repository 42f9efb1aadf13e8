//! How employees keep the portal itself in order.

mod health;
mod settings;
mod statement;
