-- Files that people hand in as tables, what was made of them, and how each sender's tables are to be read. All tables are new;
-- nothing that exists is locked.

create table import_run (
  zone_id integer not null,
  id uuid not null,
  register text not null,
  person_id uuid not null,
  -- Chosen by the sender; a retry of the upload is the same run.
  client_id text,
  file_name text not null,
  -- The file lies in the store under its SHA-256.
  file_sha256 bytea not null,
  created_at timestamptz(3) not null,
  -- How the file is read: a setting of a screen, not data of the ledger. Empty until somebody corrected what was proposed.
  plan jsonb,
  state text not null default 'open' check (state in ('open', 'done', 'undone', 'discarded')),
  -- How many rows became what, once written.
  counts jsonb,
  done_at timestamptz(3),
  undone_at timestamptz(3),
  primary key (zone_id, id)
);
create unique index import_run_client on import_run (zone_id, person_id, client_id) where client_id is not null;
create index import_run_person on import_run (zone_id, person_id, register, created_at desc);

-- Which line of the file became which version of which entry, some thousands a row: by this an import is undone.
create table import_part (
  zone_id integer not null,
  run_id uuid not null,
  part integer not null,
  register text not null,
  lines integer[] not null,
  entries uuid[] not null,
  versions integer[] not null,
  primary key (zone_id, run_id, part)
);

-- How tables of a sender with these headings are read, as somebody has said before.
create table import_memory (
  zone_id integer not null,
  register text not null,
  sender text not null,
  -- The headings, as a digest.
  template text not null,
  plan jsonb not null,
  used_at timestamptz(3) not null,
  primary key (zone_id, register, sender, template)
);
