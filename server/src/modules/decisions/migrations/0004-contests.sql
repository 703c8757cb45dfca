-- A merchant's wish that a person looks again at a decision made without a complaint. Once each.
create table decisions.contest (
  id text primary key,
  decision_id text not null unique references decisions.decision (id),
  organisation_id text not null,
  statement text not null,
  locale text not null,
  evidence_ids text[] not null default '{}',
  filed_by text not null,
  filed_at timestamptz not null,
  outcome text check (outcome in ('granted', 'dismissed')),
  answer text,
  answer_locale text,
  answered_by text,
  answered_at timestamptz
);
