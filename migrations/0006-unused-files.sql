-- Finds uploads that no entry has named: those a person still holds, and those that are cleared away after a day.
-- Locks the table of files against writing while it reads it once; a million rows take about a second.

create index file_unused on file (zone_id, uploaded_by, uploaded_at) where entry_id is null;
