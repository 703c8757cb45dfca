-- What a person found of the listing: by a conclusion, an audit or the answer to a contest.
alter table screening.screening add column is_infringing boolean;
alter table screening.screening add column labelled_at timestamptz;
-- Removed by the house itself, by a rule whose precision had cleared its bar.
alter table screening.screening add column is_automatic boolean not null default false;
-- When a merchant's contest undid the removal.
alter table screening.screening add column reversed_at timestamptz;
update screening.screening set is_infringing = (outcome = 'removed'), labelled_at = concluded_at
where outcome is not null;
create index screening_by_rule on screening.screening using gin (rules jsonb_path_ops)
  where rules <> '[]'::jsonb;
create index screening_by_time on screening.screening (screened_at) include (verdict, path, score);
create index screening_labelled on screening.screening (labelled_at)
  where is_infringing is not null;
create index screening_removed_by_card on screening.screening (scorecard, labelled_at desc)
  where verdict = 'remove' and is_infringing is not null;
create index screening_by_decision on screening.screening (decision_id)
  where decision_id is not null;

alter table screening.storefront add column removes_automatically boolean not null default false;
-- Of listings that were allowed, the share that a person looks at all the same.
alter table screening.storefront add column audit_share double precision not null default 0
  check (audit_share between 0 and 1);

-- How often a rule, or the scorecard itself, was right of late, and what it may do for that.
create table screening.gate (
  subject text primary key,
  version text not null,
  upheld int not null,
  labelled int not null,
  may_remove boolean not null,
  checked_at timestamptz not null
);

-- Drawn by lot so that a person looks at what was not flagged, or was removed without one.
create table screening.audit (
  screening_id text primary key references screening.screening (id),
  stratum text not null check (stratum in ('allowed', 'watched', 'automatic')),
  share double precision not null,
  drawn_at timestamptz not null
);
create index audit_by_time on screening.audit (drawn_at);
