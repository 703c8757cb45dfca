-- Merchants complained of under the same right may read and join what one of them has shared.
alter table notices.counter_notice add column is_shared boolean not null default false;
alter table notices.counter_notice add column joins text references notices.counter_notice (id);
create index claim_by_right_countered on notices.claim (right_id)
  where counter_notice_id is not null;
