-- Messages of the listing stream that could not be recorded, with everything wrong with them.
create table marketplace.refused_message (
  id bigint generated always as identity primary key,
  sequence bigint not null,
  subject text not null,
  external_id text,
  problems jsonb not null,
  at timestamptz not null
);
