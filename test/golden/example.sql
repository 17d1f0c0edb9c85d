create sequence "garden_tool_no";

create domain "garden_tool_state_is" as text constraint "garden_tool_state_is" check (value in ('inUse', 'retired'));

create domain "garden_tool_name_is" as text constraint "garden_tool_name_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_tool_serial_is" as text constraint "garden_tool_serial_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_tool_use_is" as text constraint "garden_tool_use_is" check (value IN ('dig', 'cut', 'water'));

create domain "garden_tool_weight_is" as numeric(20,1) constraint "garden_tool_weight_is" check (value BETWEEN 0.0 AND 500.0);

create domain "garden_tool_price_is" as bigint constraint "garden_tool_price_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_tool_bought_on_is" as date constraint "garden_tool_bought_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_tool_condition_is" as text constraint "garden_tool_condition_is" check (value IN ('good', 'worn'));

create domain "garden_tool_checked_on_is" as date constraint "garden_tool_checked_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_tool_credit_is" as bigint constraint "garden_tool_credit_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_tool_spent_is" as bigint constraint "garden_tool_spent_is" check (value BETWEEN 0 AND 9007199254740991);

create table "garden_tool" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_tool_no'),
  version integer not null,
  state "garden_tool_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "name" "garden_tool_name_is" not null,
  "serial" "garden_tool_serial_is" not null,
  "use" "garden_tool_use_is" not null,
  "weight" "garden_tool_weight_is",
  "price" "garden_tool_price_is",
  "bought_on" "garden_tool_bought_on_is",
  "kept" uuid not null,
  "part_of" uuid,
  "condition" "garden_tool_condition_is",
  "checked_on" "garden_tool_checked_on_is",
  "credit" "garden_tool_credit_is",
  "spent" "garden_tool_spent_is",
  "at_in_use" timestamptz(3),
  "at_retired" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_tool_no_once" unique (zone_id, no),
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

create domain "garden_bed_state_is" as text constraint "garden_bed_state_is" check (value in ('inUse', 'retired'));

create domain "garden_bed_name_is" as text constraint "garden_bed_name_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_bed_outline_is" as polygon constraint "garden_bed_outline_is" check (npoints(value) BETWEEN 4 AND 10000);

create domain "garden_bed_least_hours_is" as numeric(20,2) constraint "garden_bed_least_hours_is" check (value BETWEEN 0.00 AND 999999999999999999.99);

create domain "garden_bed_bonfire_is" as date constraint "garden_bed_bonfire_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_bed_barbecue_is" as date constraint "garden_bed_barbecue_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create table "garden_bed" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_bed_no'),
  version integer not null,
  state "garden_bed_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "name" "garden_bed_name_is" not null,
  "tended" uuid not null,
  "outline" "garden_bed_outline_is",
  "least_hours" "garden_bed_least_hours_is",
  "bonfire" "garden_bed_bonfire_is",
  "barbecue" "garden_bed_barbecue_is",
  "at_in_use" timestamptz(3),
  "at_retired" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_bed_no_once" unique (zone_id, no)
);

create index "garden_bed_state_due" on "garden_bed" (zone_id, state, due_at, id);

create index "garden_bed_state_no" on "garden_bed" (zone_id, state, no);

create index "garden_bed_due" on "garden_bed" (zone_id, due_at, id) where due_at is not null;

create index "garden_bed_search" on "garden_bed" using gin (search);

create index "garden_bed_by_tended" on "garden_bed" (zone_id, "tended", no);

create sequence "garden_repair_no";

create domain "garden_repair_state_is" as text constraint "garden_repair_state_is" check (value in ('reported', 'filed', 'assigned', 'waiting', 'mended', 'closed', 'voided'));

create domain "garden_repair_subject_is" as text constraint "garden_repair_subject_is" check (char_length(value) BETWEEN 1 AND 60);

create domain "garden_repair_story_is" as text constraint "garden_repair_story_is" check (char_length(value) BETWEEN 1 AND 4000);

create domain "garden_repair_kind_is" as text constraint "garden_repair_kind_is" check (value IN ('blade', 'handle', 'engine'));

create domain "garden_repair_parts_is" as text[] constraint "garden_repair_parts_is" check (value <@ ARRAY['screw', 'belt', 'plug']::text[] AND cardinality(value) > 0);

create domain "garden_repair_planned_is" as bigint constraint "garden_repair_planned_is" check (value BETWEEN 0 AND 1000);

create domain "garden_repair_hours_is" as bigint constraint "garden_repair_hours_is" check (value BETWEEN 0 AND 1000);

create domain "garden_repair_helpers_is" as bigint constraint "garden_repair_helpers_is" check (value BETWEEN 0 AND 50);

create domain "garden_repair_oil_is" as numeric(20,2) constraint "garden_repair_oil_is" check (value BETWEEN 0.00 AND 999.00);

create domain "garden_repair_cost_is" as bigint constraint "garden_repair_cost_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_repair_wanted_on_is" as date constraint "garden_repair_wanted_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_repair_seen_at_is" as timestamp(3) with time zone constraint "garden_repair_seen_at_is" check (isfinite(value));

create domain "garden_repair_maker_is" as text constraint "garden_repair_maker_is" check (value ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');

create domain "garden_repair_place_is" as point constraint "garden_repair_place_is" check ((value)[0] BETWEEN -180 AND 180 AND (value)[1] BETWEEN -90 AND 90);

create domain "garden_repair_path_is" as path constraint "garden_repair_path_is" check (npoints(value) BETWEEN 2 AND 10000 AND isopen(value));

create domain "garden_repair_bed_is" as polygon constraint "garden_repair_bed_is" check (npoints(value) BETWEEN 4 AND 10000);

create domain "garden_repair_photos_broken_is" as uuid[] constraint "garden_repair_photos_broken_is" check (cardinality(value) BETWEEN 1 AND 3 AND array_position(value, NULL) IS NULL);

create domain "garden_repair_papers_is" as uuid[] constraint "garden_repair_papers_is" check (cardinality(value) BETWEEN 1 AND 3 AND array_position(value, NULL) IS NULL);

create domain "garden_repair_where_is" as text constraint "garden_repair_where_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_repair_limit_amount_is" as bigint constraint "garden_repair_limit_amount_is" check (value BETWEEN 1 AND 100);

create domain "garden_repair_limit_unit_is" as text constraint "garden_repair_limit_unit_is" check (value IN ('workingDays', 'urgentHours')) constraint "garden_repair_limit_unit_counts" check (value in ('urgentHours', 'workingHours', 'workingMinutes', 'workingDays', 'naturalDays'));

create domain "garden_repair_wait_until_is" as date constraint "garden_repair_wait_until_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_repair_phone_is" as text constraint "garden_repair_phone_is" check (value ~ '^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}|[2-9][0-9]{6,7}|1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,4})$');

create domain "garden_repair_second_phone_is" as text constraint "garden_repair_second_phone_is" check (value ~ '^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}|[2-9][0-9]{6,7}|1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,4})$');

create domain "garden_repair_identity_is" as text constraint "garden_repair_identity_is" check (value ~ '^[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$');

create domain "garden_repair_remark_is" as text constraint "garden_repair_remark_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_repair_insured_is" as bigint constraint "garden_repair_insured_is" check (value BETWEEN -9007199254740991 AND 9007199254740991);

create domain "garden_repair_filed_on_is" as date constraint "garden_repair_filed_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_repair_tool_name_is" as text constraint "garden_repair_tool_name_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_repair_tool_price_is" as bigint constraint "garden_repair_tool_price_is" check (value BETWEEN -9007199254740991 AND 9007199254740991);

create table "garden_repair" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_repair_no'),
  version integer not null,
  state "garden_repair_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "subject" "garden_repair_subject_is" not null,
  "tool" uuid not null,
  "story" "garden_repair_story_is",
  "kind" "garden_repair_kind_is",
  "parts" "garden_repair_parts_is",
  "planned" "garden_repair_planned_is",
  "hours" "garden_repair_hours_is",
  "helpers" "garden_repair_helpers_is",
  "oil" "garden_repair_oil_is",
  "cost" "garden_repair_cost_is",
  "wanted_on" "garden_repair_wanted_on_is",
  "seen_at" "garden_repair_seen_at_is",
  "dangerous" boolean,
  "original" uuid,
  "unit" uuid,
  "bench" uuid,
  "maker" "garden_repair_maker_is",
  "place" "garden_repair_place_is",
  "path" "garden_repair_path_is",
  "bed" "garden_repair_bed_is",
  "photos_broken" "garden_repair_photos_broken_is",
  "papers" "garden_repair_papers_is",
  "where" "garden_repair_where_is",
  "limit_amount" "garden_repair_limit_amount_is",
  "limit_unit" "garden_repair_limit_unit_is",
  "wait_until" "garden_repair_wait_until_is",
  "phone" "garden_repair_phone_is",
  "second_phone" "garden_repair_second_phone_is",
  "identity" "garden_repair_identity_is",
  "remark" "garden_repair_remark_is",
  "insured" "garden_repair_insured_is",
  "reporter" uuid,
  "filed_on" "garden_repair_filed_on_is",
  "filed_by" uuid,
  "filed_under" uuid,
  "filed_at" uuid,
  "tool_name" "garden_repair_tool_name_is",
  "tool_price" "garden_repair_tool_price_is",
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
  constraint "garden_repair_rule_within_plan" check (("hours" <= ("planned"::numeric * 2::numeric)) is not false),
  constraint "garden_repair_check_not_by_mend" check ("by_check" <> "by_mend"),
  constraint "garden_repair_rework_not_by_mend" check ("by_rework" <> "by_mend"),
  constraint "garden_repair_once_once" unique (zone_id, "tool", "wanted_on")
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

create domain "garden_walk_state_is" as text constraint "garden_walk_state_is" check (value in ('valid', 'invalid', 'voided'));

create domain "garden_walk_seen_is" as text constraint "garden_walk_seen_is" check (char_length(value) BETWEEN 1 AND 4000);

create domain "garden_walk_started_at_is" as timestamp(3) with time zone constraint "garden_walk_started_at_is" check (isfinite(value));

create domain "garden_walk_ended_at_is" as timestamp(3) with time zone constraint "garden_walk_ended_at_is" check (isfinite(value));

create domain "garden_walk_invalid_because_is" as text[] constraint "garden_walk_invalid_because_is" check (value <@ ARRAY['longEnough', 'farEnough']::text[] AND cardinality(value) > 0);

create table "garden_walk" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_walk_no'),
  version integer not null,
  state "garden_walk_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "bed" uuid not null,
  "seen" "garden_walk_seen_is",
  "started_at" "garden_walk_started_at_is" not null,
  "ended_at" "garden_walk_ended_at_is" not null,
  "invalid_because" "garden_walk_invalid_because_is",
  "at_valid" timestamptz(3),
  "at_invalid" timestamptz(3),
  "at_voided" timestamptz(3),
  primary key (zone_id, id),
  constraint "garden_walk_no_once" unique (zone_id, no)
);

create index "garden_walk_state_due" on "garden_walk" (zone_id, state, due_at, id);

create index "garden_walk_state_no" on "garden_walk" (zone_id, state, no);

create index "garden_walk_due" on "garden_walk" (zone_id, due_at, id) where due_at is not null;

create index "garden_walk_search" on "garden_walk" using gin (search);

create index "garden_walk_by_bed" on "garden_walk" (zone_id, "bed", no);

create sequence "garden_part_no";

create domain "garden_part_state_is" as text constraint "garden_part_state_is" check (value in ('open', 'done', 'partly', 'accepted', 'rechecked'));

create domain "garden_part_what_is" as text constraint "garden_part_what_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_part_length_is" as numeric(20,2) constraint "garden_part_length_is" check (value BETWEEN -999999999999999999.99 AND 999999999999999999.99);

create domain "garden_part_measure_is" as text constraint "garden_part_measure_is" check (value IN ('tree', 'squareMetre', 'pot', 'piece'));

create domain "garden_part_planned_is" as bigint constraint "garden_part_planned_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_part_finished_is" as bigint constraint "garden_part_finished_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_part_accepted_is" as bigint constraint "garden_part_accepted_is" check (value BETWEEN 0 AND 9007199254740991);

create domain "garden_part_surviving_is" as bigint constraint "garden_part_surviving_is" check (value BETWEEN 0 AND 9007199254740991);

create table "garden_part" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_part_no'),
  version integer not null,
  state "garden_part_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "what" "garden_part_what_is" not null,
  "length" "garden_part_length_is",
  "parent" uuid not null,
  "measure" "garden_part_measure_is" not null,
  "planned" "garden_part_planned_is" not null,
  "finished" "garden_part_finished_is",
  "accepted" "garden_part_accepted_is",
  "surviving" "garden_part_surviving_is",
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

create domain "garden_return_state_is" as text constraint "garden_return_state_is" check (value in ('due', 'filed', 'accepted', 'waived'));

create domain "garden_return_season_is" as text constraint "garden_return_season_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_return_document_is" as text constraint "garden_return_document_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_return_due_on_is" as date constraint "garden_return_due_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_return_evidence_is" as uuid[] constraint "garden_return_evidence_is" check (cardinality(value) BETWEEN 1 AND 20 AND array_position(value, NULL) IS NULL);

create table "garden_return" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_return_no'),
  version integer not null,
  state "garden_return_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "season" "garden_return_season_is" not null,
  "unit" uuid not null,
  "document" "garden_return_document_is" not null,
  "due_on" "garden_return_due_on_is" not null,
  "evidence" "garden_return_evidence_is",
  "at_due" timestamptz(3),
  "at_filed" timestamptz(3),
  "at_accepted" timestamptz(3),
  "at_waived" timestamptz(3),
  "times_send_back" integer not null default 0,
  "by_accept" uuid,
  "by_file" uuid,
  primary key (zone_id, id),
  constraint "garden_return_no_once" unique (zone_id, no),
  constraint "garden_return_accept_not_by_file" check ("by_accept" <> "by_file"),
  constraint "garden_return_once_once" unique (zone_id, "unit", "document", "season")
);

create index "garden_return_state_due" on "garden_return" (zone_id, state, due_at, id);

create index "garden_return_state_no" on "garden_return" (zone_id, state, no);

create index "garden_return_due" on "garden_return" (zone_id, due_at, id) where due_at is not null;

create index "garden_return_search" on "garden_return" using gin (search);

create index "garden_return_by_unit" on "garden_return" (zone_id, "unit", no);

create sequence "garden_permit_no";

create domain "garden_permit_state_is" as text constraint "garden_permit_state_is" check (value in ('open', 'applied', 'granted', 'refused', 'expired'));

create domain "garden_permit_place_is" as text constraint "garden_permit_place_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_permit_fee_is" as bigint constraint "garden_permit_fee_is" check (value BETWEEN -9007199254740991 AND 9007199254740991);

create domain "garden_permit_fire_is" as text constraint "garden_permit_fire_is" check (value IN ('bonfire', 'barbecue'));

create domain "garden_permit_document_no_is" as text constraint "garden_permit_document_no_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_permit_issuer_is" as text constraint "garden_permit_issuer_is" check (char_length(value) BETWEEN 1 AND 200);

create domain "garden_permit_issued_on_is" as date constraint "garden_permit_issued_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_permit_expires_on_is" as date constraint "garden_permit_expires_on_is" check (value BETWEEN '1000-01-01'::date AND '9999-12-31'::date);

create domain "garden_permit_document_is" as uuid[] constraint "garden_permit_document_is" check (cardinality(value) BETWEEN 1 AND 20 AND array_position(value, NULL) IS NULL);

create table "garden_permit" (
  zone_id integer not null,
  id uuid not null,
  no bigint not null default nextval('garden_permit_no'),
  version integer not null,
  state "garden_permit_state_is" not null,
  last_step text not null,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  created_by uuid,
  synthetic boolean not null default false,
  told_from text,
  search tsvector not null,
  "place" "garden_permit_place_is" not null,
  "fee" "garden_permit_fee_is",
  "bed" uuid,
  "fire" "garden_permit_fire_is",
  "applicant" uuid,
  "unit" uuid,
  "document_no" "garden_permit_document_no_is",
  "issuer" "garden_permit_issuer_is",
  "issued_on" "garden_permit_issued_on_is",
  "expires_on" "garden_permit_expires_on_is",
  "document" "garden_permit_document_is",
  "at_open" timestamptz(3),
  "at_applied" timestamptz(3),
  "at_granted" timestamptz(3),
  "at_refused" timestamptz(3),
  "at_expired" timestamptz(3),
  "times_refuse" integer not null default 0,
  primary key (zone_id, id),
  constraint "garden_permit_no_once" unique (zone_id, no)
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
