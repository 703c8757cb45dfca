create table platform.idempotency (
  owner text not null,
  key text not null,
  route text not null,
  request_hash text not null,
  status smallint not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (owner, key)
);
create index idempotency_at on platform.idempotency (at);
