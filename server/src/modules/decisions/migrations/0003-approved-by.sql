-- The second person, where a decision took two.
alter table decisions.decision add column approved_by text;
