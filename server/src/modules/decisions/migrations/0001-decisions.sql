create schema decisions;

create table decisions.decision (
  id text primary key,
  subject text not null,
  storefront_id text not null,
  outcome text not null,
  reason text not null,
  -- What the statement of reasons says, fixed on the day it was made.
  statement jsonb not null,
  facts text,
  facts_locale text,
  listing_id text,
  merchant_id text,
  merchant_organisation_id text,
  complainant_id text,
  automation text not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  undone_by text
);
create index decision_by_subject on decisions.decision (subject, made_at);
create index decision_by_merchant on decisions.decision (merchant_organisation_id, made_at desc, id desc);
create index decision_by_complainant on decisions.decision (complainant_id, made_at desc, id desc);
create index decision_by_time on decisions.decision (made_at desc, id desc);

create table decisions.measure (
  id text primary key,
  decision_id text not null references decisions.decision (id),
  subject text not null,
  kind text not null,
  target text not null,
  storefront_id text not null,
  merchant_id text,
  merchant_organisation_id text,
  imposed_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text references decisions.decision (id),
  -- Imposed by a decision that was undone: it never counts as history against a merchant.
  is_void boolean not null default false
);
create index measure_in_force_by_target on decisions.measure (target) where lifted_at is null;
create index measure_in_force_by_subject on decisions.measure (subject) where lifted_at is null;
create index measure_by_decision on decisions.measure (decision_id);
create index measure_lifted_by on decisions.measure (lifted_by) where lifted_by is not null;
create index measure_by_organisation on decisions.measure (merchant_organisation_id, imposed_at desc, id desc);
