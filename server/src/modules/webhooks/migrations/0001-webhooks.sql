create schema webhooks;

create table webhooks.endpoint (
  id text primary key,
  -- Null hears every storefront.
  storefront_id text references marketplace.storefront (id),
  name text not null,
  url text not null,
  event_types text[] not null,
  is_enabled boolean not null default true,
  disabled_because text check (disabled_because in ('by-hand', 'failing', 'gone')),
  disabled_at timestamptz,
  -- First failure since the last success.
  failing_since timestamptz,
  last_success_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
create index endpoint_listed on webhooks.endpoint (id) where removed_at is null;

-- Two at once while a rotated secret is on its way to the receiver.
create table webhooks.secret (
  id bigint generated always as identity primary key,
  endpoint_id text not null references webhooks.endpoint (id),
  secret text not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index secret_by_endpoint on webhooks.secret (endpoint_id, id);

create table webhooks.delivery (
  id text primary key,
  endpoint_id text not null references webhooks.endpoint (id),
  -- The journal entry that it tells; a test has none and names itself.
  entry_id text not null,
  type text not null,
  -- Deliveries to one endpoint about one target go out one after the other.
  target text not null,
  sequence bigint not null,
  is_test boolean not null default false,
  -- The bytes that are signed: the same at every attempt.
  payload text not null,
  status text not null check (status in ('pending', 'delivered', 'dead')),
  dead_because text,
  attempts integer not null default 0,
  -- Attempts since it was made or last replayed.
  tries integer not null default 0,
  -- When it may be sent next; null while it waits behind an earlier one or for its endpoint.
  next_at timestamptz,
  sending_until timestamptz,
  created_at timestamptz not null,
  delivered_at timestamptz,
  unique (endpoint_id, entry_id)
);
create index delivery_line on webhooks.delivery (endpoint_id, target, sequence, id)
  where status = 'pending';
create index delivery_of_endpoint on webhooks.delivery (endpoint_id, status, id);
create index delivery_by_status on webhooks.delivery (status, id);

create table webhooks.attempt (
  delivery_id text not null references webhooks.delivery (id),
  number integer not null,
  at timestamptz not null,
  milliseconds integer not null,
  -- HTTP status; null when no answer came.
  http_status integer,
  error text,
  response text,
  primary key (delivery_id, number)
);
