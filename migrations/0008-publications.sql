-- Figures as they were given out, with the entries behind them. The tables are new; nothing that exists is locked.

create table publication (
  zone_id integer not null,
  id uuid not null,
  title text not null,
  person_id uuid not null,
  at timestamptz(3) not null,
  primary key (zone_id, id)
);
create index publication_at on publication (zone_id, at desc);

create table publication_figure (
  zone_id integer not null,
  publication_id uuid not null,
  -- Its place in the publication, from 1.
  place smallint not null,
  indicator text not null,
  -- 00000000-0000-0000-0000-000000000000 stands for the whole zone.
  unit_id uuid not null,
  -- The stretch as it was asked for, and its first day and first day after as they were counted.
  period text not null,
  since date not null,
  until date not null,
  -- The dimension and its value; empty where the figure is not broken down.
  by text,
  key text,
  num numeric not null,
  den numeric,
  value numeric,
  rule text not null,
  rule_source text not null,
  rule_version integer not null,
  -- Of each part: the measure (a hash of its rule), n, sum and fingerprint.
  parts jsonb not null,
  primary key (zone_id, publication_id, place)
);

-- The set of entries that each part was counted from.
create table publication_entry (
  zone_id integer not null,
  publication_id uuid not null,
  place smallint not null,
  part text not null check (part in ('num', 'den', 'excluded', 'unknown')),
  entry_id uuid not null,
  dims text not null,
  bucket integer not null,
  sum numeric not null,
  hash bigint not null,
  primary key (zone_id, publication_id, place, part, entry_id)
);
