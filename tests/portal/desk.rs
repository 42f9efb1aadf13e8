//! The desk of employees: who gets in, what they see, and what the person sees of it (P05, P22, P65).

mod entrance;
mod files;
mod mails;
mod roles;
mod searching;
