-- What rights holders tell about recognising fakes: in force while live. A tell that is changed is
-- a new one; what it saw stands in the findings of screenings under its id.
create table screening.tell (
  id text primary key,
  right_id text not null references rights."right" (id),
  draft jsonb not null,
  stage text not null check (stage in ('draft', 'live', 'ended')),
  written_by text not null,
  written_at timestamptz not null,
  staged_at timestamptz not null
);
create index tell_by_right on screening.tell (right_id, id);
create index tell_live on screening.tell (id) where stage = 'live';

create index screening_by_finding on screening.screening using gin (findings jsonb_path_ops)
  where findings <> '[]'::jsonb;

alter table screening.knowledge_change drop constraint knowledge_change_kind_check;
alter table screening.knowledge_change add constraint knowledge_change_kind_check
  check (kind in ('right', 'rules', 'tell'));
