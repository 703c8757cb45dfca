create schema journal;

create table journal.entry (
  id bigint generated always as identity primary key,
  entry_id text not null unique,
  index bigint,
  at timestamptz not null,
  type text not null,
  subject text not null,
  parties text[] not null,
  leaf text not null,
  leaf_hash bytea not null
) with (fillfactor = 85);
create unique index entry_by_index on journal.entry (index) where index is not null;
create index entry_unsequenced on journal.entry (id) where index is null;
create index entry_by_subject on journal.entry (subject, id);

-- Personal fields stand beside the leaf, which holds only their salted hash.
create table journal.personal (
  entry_id text primary key references journal.entry (entry_id),
  salt bytea not null,
  fields jsonb not null
);

create table journal.head (
  is_single boolean primary key default true check (is_single),
  size bigint not null,
  at timestamptz
);
insert into journal.head (size) values (0);

create table journal.tile (
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  primary key (level, n)
);

create table journal.checkpoint (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);

create table journal.signing_key (
  name text primary key,
  private_pem text not null,
  verifier text not null,
  created_at timestamptz not null
);

create table journal.subscriber (
  name text primary key,
  position bigint not null,
  failures integer not null default 0,
  retry_at timestamptz,
  last_error text
);
