alter table journal.personal add column person_id text;
create index personal_by_person on journal.personal (person_id) where person_id is not null;
