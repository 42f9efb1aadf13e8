-- A mail is a page too, and a page says which language it is in. What waits when this comes is read as Dutch, as nearly all of it is.
alter table mail add column lang text not null default 'nl' constraint lang_known check (lang in ('nl', 'en'));
alter table mail alter column lang drop default;
comment on column mail.lang is 'none';
