create table review.note (
  id text primary key,
  subject text not null,
  audience text not null check (audience in ('internal', 'public')),
  author text not null,
  author_person_id text,
  body text not null,
  at timestamptz not null
);
create index note_by_subject on review.note (subject, at, id);

-- A decision that takes effect only once a second person approves it.
create table review.approval (
  task_id text primary key references review.task (id),
  proposal jsonb not null,
  proposal_hash text not null,
  proposed_by text not null,
  state text not null check (state in ('asked', 'approved', 'declined')),
  comment text,
  answered_by text,
  answered_at timestamptz
);

-- A decision made again by somebody who was not told the first outcome.
create table review.double_review (
  task_id text primary key references review.task (id),
  regime text not null,
  choices text[] not null,
  first_by text not null,
  first_outcome text not null,
  second_by text,
  second_outcome text,
  reason text,
  answered_at timestamptz
);
create index double_review_answered on review.double_review (answered_at)
  include (regime, first_outcome, second_outcome);

-- Kept from reviewers, so that nobody can tell beforehand which decisions will be drawn.
create table review.sampling (
  is_single boolean primary key default true check (is_single),
  salt text not null
);
insert into review.sampling (salt) values (gen_random_uuid()::text);
