alter table screening.knowledge_change drop constraint knowledge_change_kind_check;
alter table screening.knowledge_change add constraint knowledge_change_kind_check
  check (kind in ('right', 'rules', 'tell', 'removal'));
