-- What the association says in letters about requests, in versions of its own. What the law wants said is not among these words: the program
-- writes it around them.

create table letter_text (
    id uuid primary key,
    kind text not null constraint letter_kind_known check (kind in ('receipt', 'identity_question', 'extension', 'answer',
        'partial_answer', 'refusal', 'not_established', 'withdrawn')),
    number integer not null check (number > 0),
    nl_opening not_blank not null,
    nl_middle text not null,
    nl_closing text not null,
    -- Left out: who reads English gets the words that come with the program.
    en_opening not_blank,
    en_middle text,
    en_closing text,
    -- None: the text came with the program.
    published_by uuid references account,
    published_at timestamptz not null,
    constraint one_letter_text_per_number unique (kind, number),
    constraint english_is_whole check (num_nonnulls(en_opening, en_middle, en_closing) in (0, 3))
);
comment on column letter_text.id is 'none';
comment on column letter_text.kind is 'none';
comment on column letter_text.number is 'none';
comment on column letter_text.nl_opening is 'none';
comment on column letter_text.nl_middle is 'none';
comment on column letter_text.nl_closing is 'none';
comment on column letter_text.en_opening is 'none';
comment on column letter_text.en_middle is 'none';
comment on column letter_text.en_closing is 'none';
comment on column letter_text.published_by is 'link';
comment on column letter_text.published_at is 'none';
create trigger append_only before update or delete on letter_text for each row execute function refuse_change();
create trigger append_only_whole before truncate on letter_text for each statement execute function refuse_change();
create constraint trigger traced after insert on letter_text
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on letter_text to huisrecht_app;
grant select on letter_text to huisrecht_read;

-- The text that is being written, one per kind of letter. Each save gives it another revision: see consent_draft.
create table letter_text_draft (
    kind text primary key constraint letter_draft_kind_known check (kind in ('receipt', 'identity_question', 'extension', 'answer',
        'partial_answer', 'refusal', 'not_established', 'withdrawn')),
    revision uuid not null,
    nl_opening not_blank not null,
    nl_middle text not null,
    nl_closing text not null,
    en_opening not_blank,
    en_middle text,
    en_closing text,
    saved_at timestamptz not null,
    saved_by uuid not null references account,
    constraint english_draft_is_whole check (num_nonnulls(en_opening, en_middle, en_closing) in (0, 3))
);
comment on column letter_text_draft.kind is 'none';
comment on column letter_text_draft.revision is 'none';
comment on column letter_text_draft.nl_opening is 'none';
comment on column letter_text_draft.nl_middle is 'none';
comment on column letter_text_draft.nl_closing is 'none';
comment on column letter_text_draft.en_opening is 'none';
comment on column letter_text_draft.en_middle is 'none';
comment on column letter_text_draft.en_closing is 'none';
comment on column letter_text_draft.saved_at is 'none';
comment on column letter_text_draft.saved_by is 'link';
create constraint trigger traced after insert or update or delete on letter_text_draft
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on letter_text_draft to huisrecht_app;
grant select on letter_text_draft to huisrecht_read;
