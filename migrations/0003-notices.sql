-- Notices are read by post, the newest first; pictures are looked for by when they came. Both indexes are made while the
-- tables are still small; on a large ledger they hold up uploads and notices for the seconds they take, and nothing else.

create index notice_of_post on notice (zone_id, post_id, at desc);
create index file_uploaded on file (zone_id, uploaded_at);
