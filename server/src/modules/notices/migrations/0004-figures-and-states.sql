-- The claims behind a figure stand on the day of their decision, newest first.
create index claim_decided on notices.claim (complainant_id, decided_at desc, id desc)
  where decided_at is not null;
create index claim_accepted on notices.claim (complainant_id, decided_at desc, id desc)
  where decided_at is not null and accepted_at is not null;
create index claim_countered on notices.claim (complainant_id, decided_at desc, id desc)
  where decided_at is not null and counter_notice_id is not null;
create index claim_counter_upheld on notices.claim (complainant_id, decided_at desc, id desc)
  where decided_at is not null and counter_notice_id is not null and state = 'reinstated';
create index claim_by_decision on notices.claim (decided_at desc, id desc)
  where decided_at is not null;
-- A complainant's claims in a state, and by them the notices that hold one.
create index claim_by_complainant_state
  on notices.claim (complainant_id, state, submitted_at desc, id desc) include (notice_id);

-- What metric_day holds, over all complainants: the platform reads years of it.
create table notices.metric_day_of_all (
  storefront_id text not null,
  day date not null,
  submitted integer not null default 0,
  decided integer not null default 0,
  accepted integer not null default 0,
  reversed integer not null default 0,
  withdrawn integer not null default 0,
  withdrawn_automatically integer not null default 0,
  countered integer not null default 0,
  counter_upheld integer not null default 0,
  primary key (storefront_id, day)
);
insert into notices.metric_day_of_all
select storefront_id, day, sum(submitted), sum(decided), sum(accepted), sum(reversed),
  sum(withdrawn), sum(withdrawn_automatically), sum(countered), sum(counter_upheld)
from notices.metric_day group by storefront_id, day;
