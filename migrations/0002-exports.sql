-- Who took which rows out of the ledger. The table is new; nothing that exists is locked.

create table export_record (
  zone_id integer not null,
  id uuid not null,
  -- Empty for the system's own exports.
  person_id uuid,
  register text not null,
  -- The words of the query, so that the same rows can be found again.
  query jsonb not null,
  -- How many rows were handed out; counted while they go, so that an export that was broken off shows how far it came.
  rows bigint not null,
  at timestamptz(3) not null,
  primary key (zone_id, id)
);
create index export_record_at on export_record (zone_id, at desc);
