create schema accounts;

create table accounts.organisation (
  id text primary key,
  kind text not null check (kind in
    ('platform', 'rights-holder', 'agent', 'merchant', 'association', 'authority')),
  name text not null,
  country text not null,
  locale text not null,
  registration_number text,
  contact_name text,
  contact_email text,
  contact_phone text,
  contact_address text,
  status text not null check (status in ('unconfirmed', 'pending', 'active', 'suspended', 'refused')),
  registered_at timestamptz not null,
  version integer not null default 1
);
create index organisation_by_id on accounts.organisation (status, id desc);
-- One house has one platform, whoever wins the race of the first set-up.
create unique index organisation_platform on accounts.organisation (kind) where kind = 'platform';

create table accounts.person (
  id text primary key,
  organisation_id text not null references accounts.organisation (id),
  name text not null,
  email text,
  -- The address in lower case: what signs in. Null once the person has left or was erased.
  email_key text unique,
  password_hash text,
  locale text not null,
  roles text[] not null,
  status text not null check (status in ('invited', 'unconfirmed', 'active', 'removed', 'erased')),
  added_at timestamptz not null,
  version integer not null default 1
);
create index person_by_organisation on accounts.person (organisation_id, id);

create table accounts.session (
  id text primary key,
  token_hash text not null unique,
  person_id text not null references accounts.person (id),
  method text not null check (method in ('password', 'passkey', 'oidc')),
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  user_agent text not null
);
create index session_by_person on accounts.session (person_id);
create index session_by_expiry on accounts.session (expires_at);

-- Single-use secrets sent by mail; only their hash is kept.
create table accounts.token (
  token_hash text primary key,
  purpose text not null check (purpose in ('confirm-email', 'reset-password', 'invitation')),
  person_id text not null references accounts.person (id),
  expires_at timestamptz not null
);
create index token_by_person on accounts.token (person_id, purpose);

-- GCRA: the instant at which the bucket of `subject` will be full again.
create table accounts.throttle (
  subject text primary key,
  full_at timestamptz not null
);
create index throttle_by_time on accounts.throttle (full_at);

create table accounts.api_key (
  id text primary key,
  organisation_id text not null references accounts.organisation (id),
  created_by text references accounts.person (id),
  name text not null,
  key_hash text not null unique,
  hint text not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  -- To the hour: a write per request would cost more than it tells.
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_by_organisation on accounts.api_key (organisation_id, id desc);

create table accounts.passkey (
  id text primary key,
  person_id text not null references accounts.person (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_person on accounts.passkey (person_id);

-- What a passkey ceremony or an OIDC round trip must come back with, bound to one browser.
create table accounts.ceremony (
  token_hash text primary key,
  kind text not null check (kind in ('passkey-registration', 'passkey-sign-in', 'oidc')),
  person_id text references accounts.person (id),
  data jsonb not null,
  expires_at timestamptz not null
);
create index ceremony_by_time on accounts.ceremony (expires_at);

create table accounts.sign_on_policy (
  is_single boolean primary key default true check (is_single),
  auto_join_role text check (auto_join_role in ('reviewer')),
  version integer not null default 1
);
insert into accounts.sign_on_policy default values;

create table accounts.mandate (
  id text primary key,
  holder_id text not null references accounts.organisation (id),
  agent_id text not null references accounts.organisation (id),
  -- Null: every right of the holder.
  rights_scope text[],
  status text not null check (status in ('offered', 'active', 'ended')),
  given_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1
);
create unique index mandate_in_force on accounts.mandate (agent_id, holder_id) where status <> 'ended';
create index mandate_by_holder on accounts.mandate (holder_id, id desc);
create index mandate_by_agent on accounts.mandate (agent_id, id desc);

create table accounts.outbox (
  id text primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  at timestamptz not null
);

create table accounts.demo_sign_in (
  person_id text primary key references accounts.person (id),
  password text not null
);
