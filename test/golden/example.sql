create sequence "garden_tool_no";

create table "garden_tool" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_tool_no'),
  version integer not null,
  state text not null constraint "garden_tool_state_is" check (state in ('inUse', 'retired')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "name" text not null,
  "serial" text not null,
  "use" text not null,
  "weight" numeric(20,1),
  "price" bigint,
  "bought_on" date,
  "kept" uuid not null,
  "part_of" uuid,
  "condition" text,
  "checked_on" date,
  "credit" bigint,
  "spent" bigint,
  "at_in_use" timestamptz(3),
  "at_retired" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_tool_no_once" unique (zone_id, no),
  constraint "garden_tool_name_is" check (char_length("name") BETWEEN 1 AND 200),
  constraint "garden_tool_serial_is" check (char_length("serial") BETWEEN 1 AND 200),
  constraint "garden_tool_use_is" check ("use" IN ('dig', 'cut', 'water')),
  constraint "garden_tool_weight_is" check ("weight" BETWEEN 0.0 AND 500.0),
  constraint "garden_tool_price_is" check ("price" BETWEEN 0 AND 9007199254740991),
  constraint "garden_tool_bought_on_is" check ("bought_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_tool_condition_is" check ("condition" IN ('good', 'worn')),
  constraint "garden_tool_checked_on_is" check ("checked_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_tool_credit_is" check ("credit" BETWEEN 0 AND 9007199254740991),
  constraint "garden_tool_spent_is" check ("spent" BETWEEN 0 AND 9007199254740991),
  constraint "garden_tool_rule_within_credit" check (("spent" <= "credit") is not false),
  constraint "garden_tool_once_serial" unique (zone_id, "serial")
);

create index "garden_tool_state_due" on "garden_tool" (zone_id, state, due_at, id);

create index "garden_tool_state_no" on "garden_tool" (zone_id, state, no);

create index "garden_tool_due" on "garden_tool" (zone_id, due_at, id) where due_at is not null;

create index "garden_tool_search" on "garden_tool" using gin (search);

create index "garden_tool_by_use" on "garden_tool" (zone_id, "use", no);

create index "garden_tool_by_kept" on "garden_tool" (zone_id, "kept", no);

create index "garden_tool_by_part_of" on "garden_tool" (zone_id, "part_of", no);

create sequence "garden_bed_no";

create table "garden_bed" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_bed_no'),
  version integer not null,
  state text not null constraint "garden_bed_state_is" check (state in ('inUse', 'retired')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "name" text not null,
  "tended" uuid not null,
  "outline" polygon,
  "least_hours" numeric(20,2),
  "bonfire" date,
  "barbecue" date,
  "at_in_use" timestamptz(3),
  "at_retired" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_bed_no_once" unique (zone_id, no),
  constraint "garden_bed_name_is" check (char_length("name") BETWEEN 1 AND 200),
  constraint "garden_bed_outline_is" check (npoints("outline") BETWEEN 4 AND 10000),
  constraint "garden_bed_least_hours_is" check ("least_hours" BETWEEN 0.00 AND 999999999999999999.99),
  constraint "garden_bed_bonfire_is" check ("bonfire" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_bed_barbecue_is" check ("barbecue" BETWEEN '1000-01-01'::date AND '9999-12-31'::date)
);

create index "garden_bed_state_due" on "garden_bed" (zone_id, state, due_at, id);

create index "garden_bed_state_no" on "garden_bed" (zone_id, state, no);

create index "garden_bed_due" on "garden_bed" (zone_id, due_at, id) where due_at is not null;

create index "garden_bed_search" on "garden_bed" using gin (search);

create index "garden_bed_by_tended" on "garden_bed" (zone_id, "tended", no);

create sequence "garden_repair_no";

create table "garden_repair" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_repair_no'),
  version integer not null,
  state text not null constraint "garden_repair_state_is" check (state in ('reported', 'filed', 'assigned', 'waiting', 'mended', 'closed', 'voided')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "subject" text not null,
  "tool" uuid not null,
  "story" text,
  "kind" text,
  "parts" text[],
  "planned" bigint,
  "hours" bigint,
  "helpers" bigint,
  "oil" numeric(20,2),
  "cost" bigint,
  "wanted_on" date,
  "seen_at" timestamp(3) with time zone,
  "dangerous" boolean,
  "original" uuid,
  "unit" uuid,
  "bench" uuid,
  "maker" text,
  "place" point,
  "path" path,
  "bed" polygon,
  "photos_broken" uuid[],
  "papers" uuid[],
  "where" text,
  "limit_amount" bigint,
  "limit_unit" text,
  "wait_until" date,
  "phone" text,
  "second_phone" text,
  "identity" text,
  "remark" text,
  "insured" bigint,
  "reporter" uuid,
  "filed_on" date,
  "filed_by" uuid,
  "filed_under" uuid,
  "filed_at" uuid,
  "tool_name" text,
  "tool_price" bigint,
  "checked_by" uuid,
  "total" numeric generated always as (("hours"::numeric * "helpers")) stored,
  "at_reported" timestamptz(3),
  "at_filed" timestamptz(3),
  "at_assigned" timestamptz(3),
  "at_waiting" timestamptz(3),
  "at_mended" timestamptz(3),
  "at_closed" timestamptz(3),
  "at_voided" timestamptz(3),
  "due_file" timestamptz(3),
  "done_file" timestamptz(3),
  "due_mend" timestamptz(3),
  "done_mend" timestamptz(3),
  "times_rework" integer not null default 0,
  "times_give_back" integer not null default 0,
  "by_check" uuid,
  "by_mend" uuid,
  "by_rework" uuid,
  primary key (zone_id, id),
  constraint "garden_repair_no_once" unique (zone_id, no),
  constraint "garden_repair_subject_is" check (char_length("subject") BETWEEN 1 AND 60),
  constraint "garden_repair_story_is" check (char_length("story") BETWEEN 1 AND 4000),
  constraint "garden_repair_kind_is" check ("kind" IN ('blade', 'handle', 'engine')),
  constraint "garden_repair_parts_is" check ("parts" <@ ARRAY['screw', 'belt', 'plug']::text[] AND cardinality("parts") > 0),
  constraint "garden_repair_planned_is" check ("planned" BETWEEN 0 AND 1000),
  constraint "garden_repair_hours_is" check ("hours" BETWEEN 0 AND 1000),
  constraint "garden_repair_helpers_is" check ("helpers" BETWEEN 0 AND 50),
  constraint "garden_repair_oil_is" check ("oil" BETWEEN 0.00 AND 999.00),
  constraint "garden_repair_cost_is" check ("cost" BETWEEN 0 AND 9007199254740991),
  constraint "garden_repair_wanted_on_is" check ("wanted_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_repair_seen_at_is" check (isfinite("seen_at")),
  constraint "garden_repair_maker_is" check ("maker" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  constraint "garden_repair_place_is" check ("place"[0] BETWEEN -180 AND 180 AND "place"[1] BETWEEN -90 AND 90),
  constraint "garden_repair_path_is" check (npoints("path") BETWEEN 2 AND 10000 AND isopen("path")),
  constraint "garden_repair_bed_is" check (npoints("bed") BETWEEN 4 AND 10000),
  constraint "garden_repair_photos_broken_is" check (cardinality("photos_broken") BETWEEN 1 AND 3 AND array_position("photos_broken", NULL) IS NULL),
  constraint "garden_repair_papers_is" check (cardinality("papers") BETWEEN 1 AND 3 AND array_position("papers", NULL) IS NULL),
  constraint "garden_repair_where_is" check (char_length("where") BETWEEN 1 AND 200),
  constraint "garden_repair_limit_amount_is" check ("limit_amount" BETWEEN 1 AND 100),
  constraint "garden_repair_limit_unit_is" check ("limit_unit" IN ('workingDays', 'urgentHours')),
  constraint "garden_repair_wait_until_is" check ("wait_until" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_repair_phone_is" check ("phone" ~ '^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}|[2-9][0-9]{6,7}|1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,4})$'),
  constraint "garden_repair_second_phone_is" check ("second_phone" ~ '^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}|[2-9][0-9]{6,7}|1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,4})$'),
  constraint "garden_repair_identity_is" check ("identity" ~ '^[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$'),
  constraint "garden_repair_remark_is" check (char_length("remark") BETWEEN 1 AND 200),
  constraint "garden_repair_insured_is" check ("insured" BETWEEN -9007199254740991 AND 9007199254740991),
  constraint "garden_repair_filed_on_is" check ("filed_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_repair_tool_name_is" check (char_length("tool_name") BETWEEN 1 AND 200),
  constraint "garden_repair_tool_price_is" check ("tool_price" BETWEEN -9007199254740991 AND 9007199254740991),
  constraint "garden_repair_rule_within_plan" check (("hours" <= ("planned"::numeric * 2::numeric)) is not false),
  constraint "garden_repair_check_not_by_mend" check ("by_check" <> "by_mend"),
  constraint "garden_repair_rework_not_by_mend" check ("by_rework" <> "by_mend"),
  constraint "garden_repair_once_once" unique (zone_id, "tool", "wanted_on"),
  constraint "garden_repair_limit_unit_counts" check ("limit_unit" in ('urgentHours', 'workingHours', 'workingMinutes', 'workingDays', 'naturalDays'))
);

create index "garden_repair_state_due" on "garden_repair" (zone_id, state, due_at, id);

create index "garden_repair_state_no" on "garden_repair" (zone_id, state, no);

create index "garden_repair_due" on "garden_repair" (zone_id, due_at, id) where due_at is not null;

create index "garden_repair_search" on "garden_repair" using gin (search);

create index "garden_repair_by_tool" on "garden_repair" (zone_id, "tool", no);

create index "garden_repair_by_kind" on "garden_repair" (zone_id, "kind", no);

create index "garden_repair_by_original" on "garden_repair" (zone_id, "original", no);

create index "garden_repair_by_unit" on "garden_repair" (zone_id, "unit", no);

create index "garden_repair_by_bench" on "garden_repair" (zone_id, "bench", no);

create index "garden_repair_by_reporter" on "garden_repair" (zone_id, "reporter", no);

create index "garden_repair_by_filed_by" on "garden_repair" (zone_id, "filed_by", no);

create index "garden_repair_by_filed_under" on "garden_repair" (zone_id, "filed_under", no);

create index "garden_repair_by_filed_at" on "garden_repair" (zone_id, "filed_at", no);

create index "garden_repair_by_checked_by" on "garden_repair" (zone_id, "checked_by", no);

create sequence "garden_walk_no";

create table "garden_walk" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_walk_no'),
  version integer not null,
  state text not null constraint "garden_walk_state_is" check (state in ('valid', 'invalid', 'voided')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "bed" uuid not null,
  "seen" text,
  "started_at" timestamp(3) with time zone not null,
  "ended_at" timestamp(3) with time zone not null,
  "invalid_because" text[],
  "at_valid" timestamptz(3),
  "at_invalid" timestamptz(3),
  "at_voided" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_walk_no_once" unique (zone_id, no),
  constraint "garden_walk_seen_is" check (char_length("seen") BETWEEN 1 AND 4000),
  constraint "garden_walk_started_at_is" check (isfinite("started_at")),
  constraint "garden_walk_ended_at_is" check (isfinite("ended_at")),
  constraint "garden_walk_invalid_because_is" check ("invalid_because" <@ ARRAY['longEnough', 'farEnough']::text[] AND cardinality("invalid_because") > 0)
);

create index "garden_walk_state_due" on "garden_walk" (zone_id, state, due_at, id);

create index "garden_walk_state_no" on "garden_walk" (zone_id, state, no);

create index "garden_walk_due" on "garden_walk" (zone_id, due_at, id) where due_at is not null;

create index "garden_walk_search" on "garden_walk" using gin (search);

create index "garden_walk_by_bed" on "garden_walk" (zone_id, "bed", no);

create sequence "garden_part_no";

create table "garden_part" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_part_no'),
  version integer not null,
  state text not null constraint "garden_part_state_is" check (state in ('open', 'done', 'partly', 'accepted', 'rechecked')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "what" text not null,
  "length" numeric(20,2),
  "parent" uuid not null,
  "measure" text not null,
  "planned" bigint not null,
  "finished" bigint,
  "accepted" bigint,
  "surviving" bigint,
  "at_open" timestamptz(3),
  "at_done" timestamptz(3),
  "at_partly" timestamptz(3),
  "at_accepted" timestamptz(3),
  "at_rechecked" timestamptz(3),
  "times_send_back" integer not null default 0,
  "by_accept" uuid,
  "by_finish" uuid,
  "by_accept_part" uuid,
  primary key (zone_id, id),
  constraint "garden_part_no_once" unique (zone_id, no),
  constraint "garden_part_what_is" check (char_length("what") BETWEEN 1 AND 200),
  constraint "garden_part_length_is" check ("length" BETWEEN -999999999999999999.99 AND 999999999999999999.99),
  constraint "garden_part_measure_is" check ("measure" IN ('tree', 'squareMetre', 'pot', 'piece')),
  constraint "garden_part_planned_is" check ("planned" BETWEEN 0 AND 9007199254740991),
  constraint "garden_part_finished_is" check ("finished" BETWEEN 0 AND 9007199254740991),
  constraint "garden_part_accepted_is" check ("accepted" BETWEEN 0 AND 9007199254740991),
  constraint "garden_part_surviving_is" check ("surviving" BETWEEN 0 AND 9007199254740991),
  constraint "garden_part_rule_accepted_within_finished" check (("accepted" <= "finished") is not false),
  constraint "garden_part_rule_surviving_within_accepted" check (("surviving" <= "accepted") is not false),
  constraint "garden_part_accept_not_by_finish" check ("by_accept" <> "by_finish"),
  constraint "garden_part_accept_part_not_by_finish" check ("by_accept_part" <> "by_finish")
);

create index "garden_part_state_due" on "garden_part" (zone_id, state, due_at, id);

create index "garden_part_state_no" on "garden_part" (zone_id, state, no);

create index "garden_part_due" on "garden_part" (zone_id, due_at, id) where due_at is not null;

create index "garden_part_search" on "garden_part" using gin (search);

create index "garden_part_by_parent" on "garden_part" (zone_id, "parent", no);

create index "garden_part_by_measure" on "garden_part" (zone_id, "measure", no);

create sequence "garden_return_no";

create table "garden_return" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_return_no'),
  version integer not null,
  state text not null constraint "garden_return_state_is" check (state in ('due', 'filed', 'accepted', 'waived')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "season" text not null,
  "unit" uuid not null,
  "document" text not null,
  "due_on" date not null,
  "evidence" uuid[],
  "at_due" timestamptz(3),
  "at_filed" timestamptz(3),
  "at_accepted" timestamptz(3),
  "at_waived" timestamptz(3),
  "times_send_back" integer not null default 0,
  "by_accept" uuid,
  "by_file" uuid,
  primary key (zone_id, id),
  constraint "garden_return_no_once" unique (zone_id, no),
  constraint "garden_return_season_is" check (char_length("season") BETWEEN 1 AND 200),
  constraint "garden_return_document_is" check (char_length("document") BETWEEN 1 AND 200),
  constraint "garden_return_due_on_is" check ("due_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_return_evidence_is" check (cardinality("evidence") BETWEEN 1 AND 20 AND array_position("evidence", NULL) IS NULL),
  constraint "garden_return_accept_not_by_file" check ("by_accept" <> "by_file"),
  constraint "garden_return_once_once" unique (zone_id, "unit", "document", "season")
);

create index "garden_return_state_due" on "garden_return" (zone_id, state, due_at, id);

create index "garden_return_state_no" on "garden_return" (zone_id, state, no);

create index "garden_return_due" on "garden_return" (zone_id, due_at, id) where due_at is not null;

create index "garden_return_search" on "garden_return" using gin (search);

create index "garden_return_by_unit" on "garden_return" (zone_id, "unit", no);

create sequence "garden_permit_no";

create table "garden_permit" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_permit_no'),
  version integer not null,
  state text not null constraint "garden_permit_state_is" check (state in ('open', 'applied', 'granted', 'refused', 'expired')),
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "place" text not null,
  "fee" bigint,
  "bed" uuid,
  "fire" text,
  "applicant" uuid,
  "unit" uuid,
  "document_no" text,
  "issuer" text,
  "issued_on" date,
  "expires_on" date,
  "document" uuid[],
  "at_open" timestamptz(3),
  "at_applied" timestamptz(3),
  "at_granted" timestamptz(3),
  "at_refused" timestamptz(3),
  "at_expired" timestamptz(3),
  "times_refuse" integer not null default 0,
  primary key (zone_id, id),
  constraint "garden_permit_no_once" unique (zone_id, no),
  constraint "garden_permit_place_is" check (char_length("place") BETWEEN 1 AND 200),
  constraint "garden_permit_fee_is" check ("fee" BETWEEN -9007199254740991 AND 9007199254740991),
  constraint "garden_permit_fire_is" check ("fire" IN ('bonfire', 'barbecue')),
  constraint "garden_permit_document_no_is" check (char_length("document_no") BETWEEN 1 AND 200),
  constraint "garden_permit_issuer_is" check (char_length("issuer") BETWEEN 1 AND 200),
  constraint "garden_permit_issued_on_is" check ("issued_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_permit_expires_on_is" check ("expires_on" BETWEEN '1000-01-01'::date AND '9999-12-31'::date),
  constraint "garden_permit_document_is" check (cardinality("document") BETWEEN 1 AND 20 AND array_position("document", NULL) IS NULL)
);

create index "garden_permit_state_due" on "garden_permit" (zone_id, state, due_at, id);

create index "garden_permit_state_no" on "garden_permit" (zone_id, state, no);

create index "garden_permit_due" on "garden_permit" (zone_id, due_at, id) where due_at is not null;

create index "garden_permit_search" on "garden_permit" using gin (search);

create index "garden_permit_by_bed" on "garden_permit" (zone_id, "bed", no);

create index "garden_permit_by_applicant" on "garden_permit" (zone_id, "applicant", no);

create index "garden_permit_by_unit" on "garden_permit" (zone_id, "unit", no);

alter table "garden_tool" add constraint "garden_tool_part_of_exists" foreign key (zone_id, "part_of") references "garden_tool" (zone_id, id);

alter table "garden_repair" add constraint "garden_repair_tool_exists" foreign key (zone_id, "tool") references "garden_tool" (zone_id, id);

alter table "garden_repair" add constraint "garden_repair_original_exists" foreign key (zone_id, "original") references "garden_repair" (zone_id, id);

alter table "garden_walk" add constraint "garden_walk_bed_exists" foreign key (zone_id, "bed") references "garden_bed" (zone_id, id);

alter table "garden_part" add constraint "garden_part_parent_exists" foreign key (zone_id, "parent") references "garden_repair" (zone_id, id);

alter table "garden_permit" add constraint "garden_permit_bed_exists" foreign key (zone_id, "bed") references "garden_bed" (zone_id, id);
