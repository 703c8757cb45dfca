create schema stream;

-- How far each listener has come in its stream. One process reads at a time: it holds the place,
-- and renews it with every batch; that of a killed one is free again when its time is up.
create table stream.place (
  listener text primary key,
  -- Which stream the place is in: one that was made anew begins at 1 again.
  epoch text not null,
  sequence bigint not null,
  held_by text,
  held_until timestamptz
);
