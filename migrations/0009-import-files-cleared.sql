-- When the file of an import was cleared away; what it became stays. Adds an empty column and a small index over files that are still there.

alter table import_run add column file_cleared_at timestamptz(3);
create index import_run_file on import_run (zone_id, file_sha256) where file_cleared_at is null;
