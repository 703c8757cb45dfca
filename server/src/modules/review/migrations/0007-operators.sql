alter table review.task drop constraint task_kind_check;
alter table review.task add constraint task_kind_check check (kind in
  ('notice', 'counter-notice', 'right', 'appeal', 'screening', 'contest', 'standing', 'misuse',
   'operator', 'link-contest', 'penalty', 'second-approval', 'double-review'));
