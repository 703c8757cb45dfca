create table platform.timer (
  id text primary key,
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  data jsonb not null default '{}',
  unique (kind, subject)
);
create index timer_due on platform.timer (due_at);
