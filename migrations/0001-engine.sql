-- The tables that every zone has, whatever its programmes: who there is, what happened, what was uploaded.
-- Takes no lock on anything that exists: all tables are new. Zone first in every key, so that each row lives with its zone.

create table zone (
  zone_id integer primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  created_at timestamptz(3) not null default now(),
  -- How far the first loading came: an interrupted one is taken up again at the next start.
  loaded text not null default 'nothing' check (loaded in ('nothing', 'reference', 'demonstration'))
);

create table unit (
  zone_id integer not null,
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  parent_id uuid,
  -- The official order; offices never sort units by name.
  position integer not null,
  division_code text,
  placeholder boolean not null default false,
  aliases text[] not null default '{}',
  primary key (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, parent_id) references unit (zone_id, id)
);

create table person (
  zone_id integer not null,
  id uuid not null,
  sign_in text not null,
  name_zh text not null,
  name_en text not null,
  password_hash text,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz(3),
  last_sign_in_at timestamptz(3),
  primary key (zone_id, id),
  unique (zone_id, sign_in)
);

create table post (
  zone_id integer not null,
  id uuid not null,
  code text not null,
  role text not null,
  unit_id uuid not null,
  title_zh text not null,
  title_en text not null,
  holder_id uuid,
  deputy_id uuid,
  primary key (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, unit_id) references unit (zone_id, id),
  foreign key (zone_id, holder_id) references person (zone_id, id),
  foreign key (zone_id, deputy_id) references person (zone_id, id)
);
create index post_holder on post (zone_id, holder_id);
create index post_deputy on post (zone_id, deputy_id);

create table session (
  zone_id integer not null,
  -- SHA-256 of the token; the token itself is only in the cookie.
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  -- Shown after signing in, so that somebody else's use of the account is noticed.
  previous_sign_in_at timestamptz(3),
  primary key (zone_id, token_hash),
  foreign key (zone_id, person_id) references person (zone_id, id)
);

-- Everything that happened, appended in the transaction of the change itself; never updated, never deleted.
create table history (
  zone_id integer not null,
  id uuid not null,
  register text not null,
  entry_id uuid not null,
  version integer not null,
  step text not null,
  from_state text,
  to_state text not null,
  -- When it happened, and when it was written down (later for imports and facts).
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  -- Empty for the system's own acts.
  person_id uuid,
  post_id uuid,
  role text not null,
  channel text not null check (channel in ('web', 'phone', 'import', 'facts', 'system', 'api')),
  detail text,
  reason text,
  reason_code text,
  -- Field by field: what it was, what it became.
  changes jsonb not null,
  -- What the step did to a clock: the limit in force, an extension.
  clock jsonb,
  client_id text,
  -- One line a version: the log can have no gap and no second story. No index by id: nobody looks lines up by it, and it would cost every write.
  primary key (zone_id, entry_id, version)
);
create unique index history_client on history (zone_id, person_id, client_id) where client_id is not null;
create index history_person on history (zone_id, person_id, at desc);

create table file (
  zone_id integer not null,
  id uuid not null,
  sha256 bytea not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  taken_at timestamptz(3),
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  -- The entry that carries the file; a file is read by those who may read that entry.
  register text,
  entry_id uuid,
  field text,
  primary key (zone_id, id)
);
create index file_entry on file (zone_id, entry_id);

create table saved_view (
  zone_id integer not null,
  id uuid not null,
  person_id uuid not null,
  register text not null,
  name text not null,
  -- Settings of a screen, not data of the ledger.
  query jsonb not null,
  columns text[] not null,
  primary key (zone_id, id),
  unique (zone_id, person_id, register, name)
);

-- What a post has been told: reminders, urgings, escalations. Told once per entry, level and due moment.
create table notice (
  zone_id integer not null,
  id uuid not null,
  post_id uuid not null,
  register text not null,
  entry_id uuid not null,
  kind text not null,
  level text not null,
  about_due timestamptz(3),
  at timestamptz(3) not null,
  read_at timestamptz(3),
  primary key (zone_id, id),
  unique (zone_id, post_id, entry_id, kind, level, about_due)
);

create table job_run (
  zone_id integer not null,
  id uuid not null,
  task text not null,
  at timestamptz(3) not null,
  outcome text not null check (outcome in ('done', 'failed')),
  detail text not null,
  primary key (zone_id, id)
);
create index job_run_at on job_run (zone_id, at desc);

-- Stories (facts, packs, imports) that have been told, so that telling them again adds nothing.
create table told (
  zone_id integer not null,
  key text not null,
  register text not null,
  entry_id uuid not null,
  at timestamptz(3) not null,
  primary key (zone_id, key)
);
