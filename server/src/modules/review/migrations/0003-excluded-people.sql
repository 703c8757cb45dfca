-- A task can check the work of several people; none of them may do it.
alter table review.task add column excluded_person_ids text[] not null default '{}';
update review.task set excluded_person_ids = array[excluded_person_id]
where excluded_person_id is not null;
alter table review.task drop column excluded_person_id;
