create schema screening;

-- One verdict a version of a listing: whoever screens it twice changes nothing.
create table screening.screening (
  id text primary key,
  listing_id text not null references marketplace.listing (id),
  version_number int not null,
  storefront_id text not null references marketplace.storefront (id),
  merchant_id text not null references marketplace.merchant (id),
  path text not null check (path in ('request', 'stream')),
  verdict text not null check (verdict in ('allow', 'hold', 'remove')),
  score double precision not null,
  right_id text references rights."right" (id),
  findings jsonb not null,
  scores jsonb not null,
  obstacles jsonb not null,
  rules jsonb not null,
  scorecard text not null,
  digest text not null,
  -- When the version reached this house, and when the verdict stood.
  ingested_at timestamptz not null,
  screened_at timestamptz not null,
  task_id text,
  outcome text check (outcome in ('cleared', 'removed')),
  concluded_at timestamptz,
  unique (listing_id, version_number)
);
create index screening_by_verdict on screening.screening (verdict, id) where verdict <> 'allow';
create index screening_by_storefront on screening.screening (storefront_id, id);

-- Versions that wait for the stream's workers: the newest of a listing replaces the one before.
create table screening.pending (
  listing_id text primary key references marketplace.listing (id),
  version_number int not null,
  ingested_at timestamptz not null,
  leased_until timestamptz,
  attempts int not null default 0
);
create index pending_in_order on screening.pending (ingested_at, listing_id);

-- Whether what a storefront ingests is screened as it comes; requests are answered either way.
create table screening.storefront (
  storefront_id text primary key references marketplace.storefront (id),
  is_streaming boolean not null,
  version int not null default 1
);

create table screening.rule (
  id text primary key,
  version int not null,
  stage text not null check (stage in ('shadow', 'canary', 'partial', 'full', 'off')),
  draft jsonb not null,
  written_by text not null,
  written_at timestamptz not null
);
create table screening.rule_version (
  rule_id text not null references screening.rule (id),
  version int not null,
  draft jsonb not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (rule_id, version)
);

-- What every process must learn: read from the place that it has reached.
create table screening.knowledge_change (
  place bigint generated always as identity primary key,
  kind text not null check (kind in ('right', 'rules')),
  subject text not null
);
