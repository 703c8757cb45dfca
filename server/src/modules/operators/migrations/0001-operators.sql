create schema operators;

-- Values are kept as keyed hashes: enough to see that two shops have the same one.
create table operators.secret (
  is_only boolean primary key default true check (is_only),
  key text not null
);
insert into operators.secret (key)
values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

create table operators.fact (
  merchant_id text not null,
  kind text not null,
  digest text not null,
  storefront_id text not null,
  -- What it was sent for, and until when it is kept.
  purpose text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (merchant_id, kind, digest)
) with (fillfactor = 85);
create index fact_by_value on operators.fact (kind, digest);
create index fact_by_expiry on operators.fact (expires_at);
-- How many shops have a value, so that what an agency shares is not even looked through.
create table operators.value (
  kind text not null,
  digest text not null,
  shops integer not null,
  primary key (kind, digest)
) with (fillfactor = 85);

create table operators.cluster (
  id text primary key,
  shops integer not null,
  formed_at timestamptz not null,
  changed_at timestamptz not null,
  -- The cluster that it was merged into, or null; dissolved when it has no shops and no heir.
  merged_into text,
  version integer not null default 1
);
create index cluster_by_size on operators.cluster (shops desc, id) where shops > 0;
create table operators.cluster_member (
  merchant_id text primary key,
  cluster_id text not null references operators.cluster (id),
  since timestamptz not null
);
create index cluster_member_by_cluster on operators.cluster_member (cluster_id, merchant_id);
create table operators.cluster_event (
  id bigint generated always as identity primary key,
  cluster_id text not null,
  at timestamptz not null,
  type text not null,
  shops text[] not null default '{}',
  clusters text[] not null default '{}'
);
create index cluster_event_by_cluster on operators.cluster_event (cluster_id, id);

create table operators.weights (
  version integer primary key,
  weights jsonb not null,
  shops integer not null,
  learned_at timestamptz not null
);
create table operators.nightly (
  day date primary key,
  shops integer not null,
  expired integer not null,
  milliseconds integer not null
);

-- Shops that a person has found to be confirmed sellers of fakes.
create table operators.known_bad (
  merchant_id text primary key,
  reason text not null,
  by text not null,
  at timestamptz not null
);
-- Pairs that a person has found to be strangers, whatever they share.
create table operators.severed (
  one text not null,
  other text not null,
  reason text not null,
  by text not null,
  at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
create index severed_by_other on operators.severed (other);
create table operators.contest (
  id text primary key,
  merchant_id text not null,
  cluster_id text not null,
  organisation_id text not null,
  statement text not null,
  locale text not null,
  filed_by text not null,
  filed_at timestamptz not null,
  outcome text check (outcome in ('granted', 'dismissed')),
  answer text,
  answered_by text,
  answered_at timestamptz
);
create unique index contest_open on operators.contest (merchant_id) where outcome is null;
create index contest_by_organisation on operators.contest (organisation_id, filed_at desc);
