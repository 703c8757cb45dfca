create schema notice_abuse;

-- Contact details of complainants, as keyed hashes: enough to see that two accounts share one.
create table notice_abuse.secret (
  is_only boolean primary key default true check (is_only),
  key text not null
);
insert into notice_abuse.secret (key)
values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
create table notice_abuse.identity (
  organisation_id text not null,
  kind text not null,
  digest text not null,
  primary key (organisation_id, kind)
);
create index identity_by_digest on notice_abuse.identity (digest);
create table notice_abuse.cluster_member (
  organisation_id text primary key,
  cluster_id text not null
);
create index cluster_member_by_cluster on notice_abuse.cluster_member (cluster_id);

-- What the journal told: the subscriber's own memory.
create table notice_abuse.notice (
  id text primary key,
  complainant_id text not null,
  right_id text not null,
  ground text not null,
  regime text not null,
  storefront_id text not null,
  claims integer not null,
  submitted_at timestamptz not null
);
create table notice_abuse.claim (
  id text primary key,
  notice_id text not null references notice_abuse.notice (id),
  complainant_id text not null,
  right_id text not null,
  listing_id text not null,
  merchant_id text not null,
  merchant_organisation_id text,
  -- Outcomes that were folded into the histories, newest last: an undo takes the last one back.
  outcomes text[] not null default '{}',
  is_countered boolean not null default false,
  state text not null,
  accepted_at timestamptz,
  reversed_at timestamptz
) with (fillfactor = 80);
create index claim_by_notice on notice_abuse.claim (notice_id);
create index claim_by_right on notice_abuse.claim (right_id, merchant_organisation_id);
create index claim_by_complainant on notice_abuse.claim (complainant_id);
create index claim_by_merchant on notice_abuse.claim (merchant_organisation_id)
  where merchant_organisation_id is not null;
create table notice_abuse.history (
  subject text primary key,
  history jsonb not null
) with (fillfactor = 70);
-- How the rates of all complainants spread.
create table notice_abuse.peers (
  is_only boolean primary key default true check (is_only),
  statistics jsonb not null
);

create table notice_abuse.score (
  notice_id text primary key references notice_abuse.notice (id),
  complainant_id text not null,
  right_id text not null,
  accounts integer not null,
  score double precision not null,
  probability double precision not null,
  band text not null check (band in ('not-suspected', 'watch', 'under-vetting', 'severe')),
  contributions jsonb not null,
  posteriors jsonb not null,
  routes text[] not null,
  weights_version integer not null,
  scored_at timestamptz not null,
  -- What a person found.
  label text check (label in ('bad-faith', 'good-faith')),
  label_reason text,
  labelled_by text,
  labelled_at timestamptz
);
create index score_by_band on notice_abuse.score (band, scored_at desc, notice_id desc);
create index score_by_time on notice_abuse.score (scored_at desc, notice_id desc);
create index score_by_complainant on notice_abuse.score (complainant_id, scored_at desc);
create table notice_abuse.weights (
  version integer primary key,
  weights jsonb not null,
  errors jsonb not null,
  labelled integer not null,
  learned_at timestamptz not null
);

-- What a complainant was asked for because of vetting.
create table notice_abuse.request (
  id text primary key,
  organisation_id text not null,
  notice_id text not null references notice_abuse.notice (id),
  kind text not null check (kind in ('identity-recheck', 'deposit-request')),
  text text not null,
  locale text not null,
  status text not null check (status in ('asked', 'answered', 'settled', 'waived')),
  answer text,
  evidence_ids text[] not null default '{}',
  asked_at timestamptz not null,
  asked_by text not null,
  answered_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  version integer not null default 1
);
create index request_by_organisation on notice_abuse.request (organisation_id, asked_at desc);
create index request_by_notice on notice_abuse.request (notice_id);

-- DSA art. 23: warnings and suspensions, of complainants and of merchants who counter in bad faith.
create table notice_abuse.measure (
  id text primary key,
  organisation_id text not null,
  party text not null check (party in ('complainant', 'merchant')),
  step text not null check (step in ('warning', 'suspension')),
  factors jsonb not null,
  statement text not null,
  locale text not null,
  regimes text[] not null,
  until_at timestamptz,
  restriction_id text,
  at timestamptz not null,
  by text not null,
  contest text,
  contest_locale text,
  contested_at timestamptz,
  outcome text check (outcome in ('lifted', 'upheld')),
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index measure_by_organisation on notice_abuse.measure (organisation_id, at desc);
