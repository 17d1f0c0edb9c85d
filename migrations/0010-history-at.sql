-- What changed this week is read off the log. Lines are appended as they happen, so that a few pages of summaries find them, and a
-- write pays next to nothing.
create index history_at on history using brin (at);
