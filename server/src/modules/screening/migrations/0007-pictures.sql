-- What reading the characters of a picture gave, by its bytes: the same picture costs once.
create table screening.picture_reading (
  sha256 text not null,
  version text not null,
  text text not null,
  boxes jsonb not null,
  read_at timestamptz not null,
  primary key (sha256, version)
);

-- What was computed of pictures that are looked for, by their bytes: a process that starts reads it.
create table screening.picture_features (
  sha256 text not null,
  kind text not null,
  version text not null,
  hash text,
  features bytea not null,
  computed_at timestamptz not null,
  primary key (sha256, kind, version)
);
