create schema review;

-- Work that waits for a person. `subject` is an opaque id of the module that opened it.
create table review.task (
  id text primary key,
  kind text not null check (kind in
    ('notice', 'counter-notice', 'right', 'appeal', 'second-approval', 'double-review')),
  subject text not null,
  storefront_id text,
  regime text not null,
  lane text not null check (lane in ('standard', 'expedited')),
  status text not null check (status in ('open', 'waiting', 'done', 'cancelled')),
  summary jsonb not null,
  search text[] not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  is_due_provisional boolean not null,
  -- The 24-business-hour norm is measured apart from `due_at`, which may be shorter or moved.
  norm_at timestamptz not null,
  is_opened_on_business_day boolean not null,
  processed_at timestamptz,
  closed_at timestamptz,
  outcome text,
  assignee_id text,
  excluded_person_id text,
  locked_by text,
  locked_until timestamptz,
  version integer not null default 1
);

create unique index task_active on review.task (subject, kind) where status in ('open', 'waiting');
create index task_by_subject on review.task (subject, opened_at);
create index task_queue on review.task (due_at, id) where status = 'open';
create index task_waiting on review.task (due_at, id) where status = 'waiting';
create index task_waiting_kind on review.task (kind, regime) where status = 'waiting';
-- A shelf is one (kind, regime, lane): any filter on them reads the fronts of its shelves.
create index task_shelf on review.task (kind, regime, lane, due_at, id) where status = 'open';
create index task_storefront_shelf on review.task
  (storefront_id, kind, regime, lane, due_at, id) where status = 'open';
create index task_assignee on review.task (assignee_id, due_at)
  where assignee_id is not null and status = 'open';
create index task_locked on review.task (locked_by)
  where locked_by is not null and status = 'open';
create index task_search on review.task using gin (search) where status = 'open';
create index task_opened on review.task (opened_at)
  include (kind, regime, norm_at, processed_at, is_opened_on_business_day);
