-- The decision that a removal rests on; null when cleared, or when the removal was undone.
alter table screening.screening add column decision_id text;
