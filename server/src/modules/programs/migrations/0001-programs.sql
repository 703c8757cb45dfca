create schema programs;

-- What the journal told of each notice and claim: the fold's own memory, read by nobody else.
create table programs.notice (
  id text primary key,
  holder_id text not null,
  right_id text not null,
  ground text not null,
  storefront_id text not null,
  regime text not null
);
create table programs.claim (
  id text primary key,
  notice_id text not null references programs.notice (id),
  fold jsonb not null,
  counted jsonb not null
) with (fillfactor = 80);

-- How claims fared, by the day of their submission or first decision.
create table programs.count_day (
  holder_id text not null,
  day date not null,
  right_id text not null,
  ground text not null,
  storefront_id text not null,
  submitted integer not null default 0,
  decided integer not null default 0,
  accepted integer not null default 0,
  reversed integer not null default 0,
  withdrawn integer not null default 0,
  countered integer not null default 0,
  counter_upheld integer not null default 0,
  counter_unanswered integer not null default 0,
  primary key (holder_id, day, right_id, ground, storefront_id)
);
create index count_day_in_window on programs.count_day (day) include (holder_id);
-- The same over all holders: the platform reads years of it.
create table programs.count_day_of_all (
  storefront_id text not null,
  day date not null,
  submitted integer not null default 0,
  decided integer not null default 0,
  accepted integer not null default 0,
  reversed integer not null default 0,
  withdrawn integer not null default 0,
  countered integer not null default 0,
  counter_upheld integer not null default 0,
  counter_unanswered integer not null default 0,
  primary key (storefront_id, day)
);

-- Versions of the programme's rule; the newest is in force.
create table programs.rule (
  version integer primary key,
  rule jsonb not null,
  written_by text not null,
  written_at timestamptz not null
);

-- Where every holder stands, as a whole and for single rights and grounds ('' is all of them).
create table programs.standing (
  holder_id text not null,
  right_id text not null default '',
  ground text not null default '',
  status text not null check (status in ('none', 'granted', 'lost')),
  figures jsonb not null,
  missing text[] not null,
  since timestamptz not null,
  locked_until date,
  exempt_until date,
  barred_until timestamptz,
  rule_version integer not null,
  judged_at timestamptz not null,
  primary key (holder_id, right_id, ground)
);
create index standing_granted on programs.standing (status, holder_id) where right_id = '' and ground = '';

create table programs.standing_change (
  id text primary key,
  holder_id text not null,
  right_id text not null,
  ground text not null,
  status text not null,
  cause text not null check (cause in ('rule', 'barred', 'contest')),
  figures jsonb not null,
  missing text[] not null,
  rule_version integer not null,
  explanation text,
  locked_until date,
  at timestamptz not null,
  by text not null
);
create index standing_change_by_holder on programs.standing_change (holder_id, at desc, id desc);
create index standing_change_by_time on programs.standing_change (at desc, id desc);

create table programs.standing_contest (
  id text primary key,
  change_id text not null unique references programs.standing_change (id),
  holder_id text not null,
  statement text not null,
  locale text not null,
  filed_by text not null,
  filed_at timestamptz not null,
  outcome text check (outcome in ('granted', 'dismissed')),
  answer text,
  answer_locale text,
  exempt_until date,
  answered_by text,
  answered_at timestamptz
);

create table programs.recompute (
  day date primary key,
  holders integer not null,
  granted integer not null,
  lost integer not null,
  started_at timestamptz not null,
  milliseconds integer not null
);

create table programs.sponsorship (
  id text primary key,
  association_id text not null,
  email text not null,
  locale text not null,
  token_hash text,
  member_id text,
  status text not null check (status in ('invited', 'accepted', 'granted', 'ended')),
  lessons text[] not null default '{}',
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  invited_at timestamptz not null,
  invited_by text not null,
  accepted_at timestamptz,
  granted_at timestamptz,
  ends_on date,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  version integer not null default 1
);
create index sponsorship_by_association on programs.sponsorship (association_id, invited_at desc, id desc);
create index sponsorship_by_member on programs.sponsorship (member_id) where member_id is not null;
create unique index sponsorship_live on programs.sponsorship (association_id, email)
  where status <> 'ended';

-- DSA art. 22: a status that a coordinator awards; the platform records it.
create table programs.flagger (
  id text primary key,
  organisation_id text not null,
  coordinator text not null,
  expertise text not null,
  awarded_on date not null,
  status text not null check (status in ('active', 'suspended', 'ended')),
  reason text,
  changed_at timestamptz not null,
  changed_by text not null,
  version integer not null default 1
);
create unique index flagger_live on programs.flagger (organisation_id) where status <> 'ended';
create table programs.flagger_report (
  id text primary key,
  flagger_id text not null references programs.flagger (id),
  from_day date not null,
  end_day date not null,
  figures jsonb not null,
  findings text not null,
  locale text not null,
  made_at timestamptz not null,
  made_by text not null
);

-- What routes a complainant's notices besides standing: set by decisions upstairs, read at intake.
create table programs.restriction (
  id text primary key,
  organisation_id text not null,
  kind text not null check (kind in ('suspension', 'rate-limit', 'enhanced-evidence')),
  regimes text[] not null,
  per_day integer,
  reason text not null,
  cause text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  lifted_at timestamptz,
  set_by text not null
);
create index restriction_by_organisation on programs.restriction (organisation_id, until_at desc);
