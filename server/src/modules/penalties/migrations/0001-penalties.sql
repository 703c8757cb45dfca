create schema penalties;

-- Which points a decision brings, when they expire, and from how many on a step is proposed.
create table penalties.policy (
  version integer primary key,
  policy jsonb not null,
  written_by text not null,
  written_at timestamptz not null
);
-- Points that a decision brought a merchant; void when the decision is undone or its measure lifted.
create table penalties.point (
  decision_id text primary key,
  merchant_id text not null,
  storefront_id text not null,
  regime text not null,
  reason text not null,
  points integer not null,
  policy_version integer not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  voided_at timestamptz
);
create index point_by_merchant on penalties.point (merchant_id, at desc);

create table penalties.sanction (
  id text primary key,
  merchant_id text not null,
  storefront_id text not null,
  organisation_id text,
  -- Sanctions proposed together on linked shops; each has reasons of its own.
  batch_id text,
  cluster_id text,
  step text not null check (step in ('warning', 'listing-limit', 'search-demotion',
    'fund-hold-request', 'suspension', 'closure')),
  status text not null check (status in ('proposed', 'in-force', 'declined', 'lifted')),
  statement text not null,
  locale text not null,
  -- Points and decisions as they stood, and what links the shop to others: kept whatever is erased.
  basis jsonb not null,
  is_referred boolean not null default false,
  until_at timestamptz,
  proposed_at timestamptz not null,
  proposed_by text not null,
  in_force_at timestamptz,
  approved_by text,
  lifted_at timestamptz,
  lifted_by text,
  lift_reason text,
  contest text,
  contest_locale text,
  contested_by text,
  contested_at timestamptz,
  outcome text check (outcome in ('granted', 'dismissed')),
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index sanction_by_merchant on penalties.sanction (merchant_id, proposed_at desc);
create index sanction_by_organisation on penalties.sanction (organisation_id, proposed_at desc);
create index sanction_by_batch on penalties.sanction (batch_id) where batch_id is not null;
