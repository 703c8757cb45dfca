-- Scorecards learned from what people found. The one in force is the last put there; without one
-- the expert's is.
create table screening.scorecard (
  version text primary key,
  card jsonb not null,
  multipliers jsonb not null,
  labels int not null,
  loss_before double precision not null,
  loss_after double precision not null,
  learned_by text not null,
  learned_at timestamptz not null,
  in_force_at timestamptz
);
-- What the gate of a new card rests on: the last labels, scored anew by it.
alter table screening.gate add column replayed_upheld int not null default 0;
alter table screening.gate add column replayed_labelled int not null default 0;
alter table screening.knowledge_change drop constraint knowledge_change_kind_check;
alter table screening.knowledge_change add constraint knowledge_change_kind_check
  check (kind in ('right', 'rules', 'tell', 'removal', 'card'));
