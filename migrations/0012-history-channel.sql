-- The channel of a line is kept right by a domain: a check constraint of the table is read and planned anew by every statement (decision 29).
create domain history_channel as text constraint history_channel_check check (value in ('web', 'phone', 'import', 'facts', 'system', 'api'));
alter table history drop constraint history_channel_check;
alter table history alter column channel type history_channel;
