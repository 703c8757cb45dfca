create schema rights;

create table rights."right" (
  id text primary key,
  holder_id text not null,
  kind text not null,
  subtype text,
  title text not null,
  office text not null,
  number text not null,
  register_key text not null,
  nice_classes integer[] not null,
  territories text[] not null,
  registered_on date,
  expires_on date,
  expires_at timestamptz,
  status text not null,
  status_reason text,
  verified_at timestamptz,
  challenged_from timestamptz,
  withdrawn_at timestamptz,
  document_ids text[] not null,
  mark_image_id text,
  search text[] not null,
  registered_by text not null,
  registered_at timestamptz not null,
  version integer not null default 1
);

-- A holder has one entry for one registration; a withdrawn one makes room.
create unique index right_once on rights."right" (holder_id, register_key)
  where status <> 'withdrawn';
create index right_holder on rights."right" (holder_id, id);
create index right_status on rights."right" (status, id);
create index right_kind on rights."right" (kind, id);
create index right_number on rights."right" (kind, office, number) where number <> '';
create index right_search on rights."right" using gin (search);

create table rights.history (
  id bigint generated always as identity primary key,
  right_id text not null references rights."right" (id),
  at timestamptz not null,
  event text not null,
  by text not null,
  reason text
);
create index history_right on rights.history (right_id, id);

create table rights.authorisation (
  id text primary key,
  right_id text not null references rights."right" (id),
  holder_id text not null,
  storefront_id text not null,
  external_id text not null,
  merchant_id text,
  territories text[] not null,
  from_on date not null,
  until_on date,
  from_at timestamptz not null,
  until_at timestamptz,
  granted_by text not null,
  granted_at timestamptz not null,
  ended_at timestamptz
);
create index authorisation_right on rights.authorisation (right_id, id);
create index authorisation_holder on rights.authorisation (holder_id, id);
create index authorisation_merchant on rights.authorisation (storefront_id, external_id, id);
