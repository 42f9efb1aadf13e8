-- A number of a picture is given once: words that named one which was taken away never come to show another.
alter table newsletter_edition add column last_picture integer not null default 0
    constraint numbered_from_one check (last_picture >= 0);
comment on column newsletter_edition.last_picture is 'none';

-- An employee may decide not to bring a list in.
alter table newsletter_list drop constraint state_known;
alter table newsletter_list add constraint state_known
    check (state in ('received', 'checked', 'bringing_in', 'done', 'expired', 'discarded'));
