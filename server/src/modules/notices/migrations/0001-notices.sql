create schema notices;

create table notices.notice (
  id text primary key,
  storefront_id text not null,
  regime text not null,
  pack_version text not null,
  time_zone text not null,
  complainant_id text not null,
  agent_id text,
  submitted_by text not null,
  right_id text not null,
  ground text not null,
  explanation text not null,
  locale text not null,
  statements text[] not null,
  signature text,
  contact jsonb not null,
  evidence_ids text[] not null,
  reference text,
  basis jsonb not null,
  claims integer not null,
  status text not null,
  submitted_at timestamptz not null,
  due_at timestamptz not null,
  is_due_provisional boolean not null,
  is_on_business_day boolean not null,
  first_response_at timestamptz,
  closed_at timestamptz
);
create index notice_by_complainant on notices.notice (complainant_id, submitted_at desc, id desc);
create index notice_by_time on notices.notice (submitted_at desc, id desc);
create index notice_by_right on notices.notice (right_id);

create table notices.claim (
  id text primary key,
  notice_id text not null references notices.notice (id),
  ordinal integer not null,
  complainant_id text not null,
  right_id text not null,
  storefront_id text not null,
  listing_id text not null,
  listed_at timestamptz not null,
  merchant_id text not null,
  merchant_organisation_id text,
  is_merchant_authorised boolean not null,
  remark text,
  state text not null,
  machine jsonb not null,
  is_measure_in_force boolean not null,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  accepted_at timestamptz,
  reversed_at timestamptz,
  counter_notice_id text,
  last_decision_id text,
  -- What this claim adds to the metrics, by day; the subscriber's own memory.
  counted jsonb,
  updated_at timestamptz not null
) with (fillfactor = 80);
create index claim_by_notice on notices.claim (notice_id, ordinal);
create index claim_by_listing on notices.claim (listing_id);
create index claim_by_merchant on notices.claim (merchant_organisation_id, submitted_at desc, id desc);
create index claim_by_complainant on notices.claim (complainant_id, submitted_at desc, id desc);
create index claim_by_counter_notice on notices.claim (counter_notice_id) where counter_notice_id is not null;
create index claim_to_answer on notices.claim (complainant_id, counter_notice_id)
  where state in ('counter-forwarded', 'awaiting-answer');
-- One live claim per right and listing: a second notice for the same is refused by name.
create unique index claim_live on notices.claim (right_id, listing_id)
  where state not in ('rejected', 'withdrawn', 'retracted', 'reinstated');

create table notices.counter_notice (
  id text primary key,
  regime text not null,
  pack_version text not null,
  storefront_id text not null,
  merchant_organisation_id text not null,
  complainant_id text not null,
  explanation text not null,
  locale text not null,
  statements text[] not null,
  signature text,
  contact jsonb not null,
  evidence_ids text[] not null,
  filed_by text not null,
  filed_at timestamptz not null,
  forwarded_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz
);
create index counter_notice_by_merchant on notices.counter_notice (merchant_organisation_id, filed_at desc);
create index counter_notice_by_complainant on notices.counter_notice (complainant_id, filed_at desc);

-- What people wrote to each other in a case; the journal proves it, this holds the words.
create table notices.message (
  id bigint generated always as identity primary key,
  entry_id text not null,
  claim_id text not null references notices.claim (id),
  kind text not null,
  text text not null,
  locale text not null,
  evidence_ids text[] not null,
  written_by text not null,
  at timestamptz not null
);
create index message_by_claim on notices.message (claim_id, id);

create table notices.draft (
  id text primary key,
  owner_id text not null,
  input jsonb not null,
  created_at timestamptz not null
);
create table notices.draft_row (
  draft_id text not null references notices.draft (id) on delete cascade,
  line integer not null,
  reference text not null,
  remark text,
  listing_id text,
  problem text,
  primary key (draft_id, line)
);

-- Standard metrics by day of the event, folded from the journal by a subscriber.
create table notices.metric_day (
  complainant_id text not null,
  storefront_id text not null,
  day date not null,
  submitted integer not null default 0,
  decided integer not null default 0,
  accepted integer not null default 0,
  reversed integer not null default 0,
  withdrawn integer not null default 0,
  withdrawn_automatically integer not null default 0,
  countered integer not null default 0,
  counter_upheld integer not null default 0,
  primary key (complainant_id, storefront_id, day)
);
