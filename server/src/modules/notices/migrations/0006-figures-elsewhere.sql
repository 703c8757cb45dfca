-- The figures are counted by the module `programs`, from the journal alone.
drop table notices.metric_day;
drop table notices.metric_day_of_all;
alter table notices.claim drop column counted;

-- By which programme a notice goes ahead, and in which lane the desk takes it.
alter table notices.notice add column programme text;
alter table notices.notice add column lane text not null default 'standard';
