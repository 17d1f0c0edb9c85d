-- The working days that limits were counted with, year by year: when a year is announced, or its days are moved, the limits
-- that reach into it are counted anew at the next start. Takes no lock on anything that exists: the table is new.

create table calendar_year (
  zone_id integer not null,
  year integer not null,
  -- One mark a day from the 1st of January on: 1 worked, 0 off.
  worked text not null check (worked ~ '^[01]+$' and length(worked) in (365, 366)),
  -- False while the days are worked out from the law and nobody has announced them.
  announced boolean not null,
  kept_at timestamptz(3) not null,
  primary key (zone_id, year)
);
