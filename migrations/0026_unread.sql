-- When somebody reads a message is theirs to know: nothing here uses it, so it is not kept (AVG 5(1)(c)).
alter table rights_message drop column seen_at;
