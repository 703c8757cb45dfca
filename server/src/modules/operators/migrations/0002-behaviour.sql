-- What each shop is like, a few hundred bytes; read and written only when something happens there.
create table operators.behaviour (
  merchant_id text primary key,
  state jsonb not null
) with (fillfactor = 70);
-- Up to which hour shops were watched, what the whole platform does hour by hour of the week, and
-- how far the bars of alerts are raised.
create table operators.behaviour_clock (
  is_only boolean primary key default true check (is_only),
  hour integer not null,
  usual jsonb not null,
  strictness jsonb not null
);
create table operators.alert (
  id text primary key,
  merchant_id text not null,
  kind text not null,
  hour integer not null,
  score double precision not null,
  figures jsonb not null,
  words jsonb not null,
  series jsonb not null,
  at timestamptz not null,
  outcome text check (outcome in ('no-action', 'watched', 'acted')),
  reason text,
  concluded_by text,
  concluded_at timestamptz
);
create index alert_by_merchant on operators.alert (merchant_id, at desc);
