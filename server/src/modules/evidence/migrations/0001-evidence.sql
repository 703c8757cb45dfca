create schema evidence;

create table evidence.item (
  id text primary key,
  owner_id text not null,
  added_by text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  file_name text not null,
  purpose text not null,
  width integer,
  height integer,
  preview_sha256 text,
  added_at timestamptz not null
);

-- The same file sent again for the same purpose is the same item: a repeated upload changes nothing.
create unique index item_once on evidence.item (owner_id, sha256, purpose, file_name);

create table evidence.share (
  evidence_id text not null references evidence.item (id),
  organisation_id text not null,
  shared_at timestamptz not null,
  shared_by text not null,
  primary key (evidence_id, organisation_id)
);
