-- Published report sheets. A figure may be of several units together: the total of a sheet's rows. The tables are small; each is locked for
-- milliseconds.

alter table publication_figure add column units uuid[];
update publication_figure
   set units = case when unit_id = '00000000-0000-0000-0000-000000000000' then '{}' else array[unit_id] end;
-- Empty stands for the whole zone.
alter table publication_figure alter column units set not null;
alter table publication_figure drop column unit_id;

-- The publication that this one puts right; it stays as it was.
alter table publication add column revises uuid;

-- A report sheet as it was published: its words and numbers, and the files themselves, which are kept and never made again.
create table publication_sheet (
  zone_id integer not null,
  publication_id uuid not null,
  sheet jsonb not null,
  xlsx_zh bytea not null,
  xlsx_en bytea not null,
  primary key (zone_id, publication_id)
);

-- Reports are taken out as lists are: exactly one of the two is named. `query` says which sheet, or names its publication.
alter table export_record alter column register drop not null;
alter table export_record add column report text;
alter table export_record add constraint export_record_names_one check ((register is null) <> (report is null));
