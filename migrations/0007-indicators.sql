-- Figures: what each entry adds to each measure, what has not been folded yet, and the cells that figures are read from.
-- Takes no lock on anything that exists: all tables are new. Zone first in every key, so that each row lives with its zone.

-- Every unit with every unit above it, itself included: the tree as it is, in the snapshot of the statement that reads it.
create table unit_path (
  zone_id integer not null,
  unit_id uuid not null,
  above_id uuid not null,
  primary key (zone_id, above_id, unit_id)
);
create index unit_path_up on unit_path (zone_id, unit_id, above_id);

-- Where a unit stood until a day: what a figure "as it was" is read by.
create table unit_move (
  zone_id integer not null,
  unit_id uuid not null,
  -- The first day under the new parent.
  from_day date not null,
  old_parent_id uuid,
  new_parent_id uuid,
  person_id uuid,
  reason text not null,
  at timestamptz(3) not null,
  primary key (zone_id, unit_id, from_day)
);

-- The tree day by day, written when a unit moves: every unit with every unit above it from a day until another.
create table unit_path_was (
  zone_id integer not null,
  unit_id uuid not null,
  above_id uuid not null,
  since date not null,
  until date not null,
  primary key (zone_id, unit_id, above_id, since)
);

create table measure (
  zone_id integer not null,
  -- A hash of the rule: a changed rule is another measure.
  id integer not null,
  register text not null,
  status text not null check (status in ('building', 'live', 'retired')),
  -- The last entry that has been counted, while it is being built.
  done_to uuid,
  counted bigint not null default 0,
  since timestamptz(3) not null,
  -- When stored facts and cells were last compared with the entries, and what did not agree.
  verified_at timestamptz(3),
  findings jsonb,
  primary key (zone_id, id)
);

-- What an entry adds to a measure; also the way from a figure to its entries.
create table fact (
  zone_id integer not null,
  entry_id uuid not null,
  measure integer not null,
  unit_id uuid,
  day date not null,
  until date,
  -- Values of the dimensions, in the order in which the measure names them, between unit separators.
  dims text not null,
  bucket integer not null,
  sum numeric not null,
  hash bigint not null,
  primary key (zone_id, entry_id, measure)
);
create index fact_cell on fact (zone_id, measure, unit_id, day);

-- Changes that the folder has not taken yet. No key: a writer never waits for another. The folder vacuums it itself.
create table delta (
  zone_id integer not null,
  measure integer not null,
  unit_id uuid,
  day date not null,
  dims text not null,
  bucket integer not null,
  n integer not null,
  sum numeric not null,
  hash numeric not null,
  at timestamptz(3) not null
) with (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0, vacuum_truncate = off);

-- Added up deltas. Grain 0: a day of the unit itself; 1: a day of the unit and all below it; 2: a month of the same.
-- The unit 00000000-0000-0000-0000-000000000000 stands for the whole zone. Dimension 0 is no dimension.
create table cell (
  zone_id integer not null,
  measure integer not null,
  grain smallint not null,
  unit_id uuid not null,
  dim smallint not null,
  value text not null,
  bucket integer not null,
  day date not null,
  n bigint not null,
  sum numeric not null,
  hash numeric not null,
  primary key (zone_id, measure, grain, unit_id, dim, value, bucket, day)
);

-- How often the folder has taken something: two readers with the same position and nothing pending see the same figures.
create table fold (
  zone_id integer primary key,
  position bigint not null,
  at timestamptz(3) not null
);
