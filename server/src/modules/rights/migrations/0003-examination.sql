-- What is found about a right when it is entered or changed: for those who verify, and for vetting.
create table rights.examination (
  right_id text primary key references rights."right" (id),
  -- The version of the right that was looked at.
  right_version integer not null,
  register_state text not null
    check (register_state in ('found', 'absent', 'unreachable', 'not-configured')),
  register_record jsonb,
  signs jsonb not null,
  examined_at timestamptz not null
);
-- Signs that a person looked into and found to mean nothing.
create table rights.sign_set_aside (
  right_id text not null references rights."right" (id),
  sign text not null,
  reason text not null,
  by text not null,
  at timestamptz not null,
  primary key (right_id, sign)
);
-- Files and the pictures in them, to meet again what another applicant hands in.
create table rights.file_print (
  right_id text not null references rights."right" (id),
  evidence_id text not null,
  purpose text not null check (purpose in ('document', 'mark')),
  place integer not null,
  sha256 text not null,
  -- PDQ, for pictures that are rich enough.
  picture bit(256),
  primary key (right_id, evidence_id, purpose, place)
);
create index file_print_by_sha256 on rights.file_print (sha256);
-- The spellings and sounds under which marks that could be taken for one another meet.
create table rights.mark_key (
  key text not null,
  right_id text not null references rights."right" (id),
  primary key (key, right_id)
);
create index mark_key_by_right on rights.mark_key (right_id);
create table rights.resemblance (
  right_id text not null references rights."right" (id),
  other_id text not null references rights."right" (id),
  seen_by text not null check (seen_by in ('spelling', 'sound', 'part', 'figure')),
  share double precision not null,
  primary key (right_id, other_id),
  check (right_id < other_id)
);
create index resemblance_by_other on rights.resemblance (other_id);
create table rights.well_known (
  right_id text primary key references rights."right" (id),
  reason text not null,
  by text not null,
  at timestamptz not null
);
