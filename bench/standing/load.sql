-- :holders holders by a power law, :claims claims over twelve months, nine in ten decided.
create temp table plan as
select n,
  'org_' || lpad(to_hex(1 + floor(:holders * power(random(), 3))::bigint), 26, '0') as holder,
  (date '2026-03-03' - floor(random() * 365)::int) as day,
  random() as r, random() as c, random() as w
from generate_series(1, :claims) n;
create temp table fate as
select *, 'rig_' || substr(holder, 5, 25) || floor(r * 3)::int as "right", r < 0.9 as decided,
  r < 0.9 and c < 0.93 as accepted, r < 0.9 and c < 0.06 as countered,
  r < 0.9 and c < 0.06 and w < 0.3 as upheld
from plan;
insert into programs.count_day (holder_id, day, right_id, ground, storefront_id, submitted, decided,
  accepted, reversed, countered, counter_upheld)
select holder, day, "right", 'counterfeit', 'sto_1', count(*), count(*) filter (where decided),
  count(*) filter (where accepted), count(*) filter (where upheld),
  count(*) filter (where countered), count(*) filter (where upheld)
from fate group by 1, 2, 3;
insert into programs.count_day_of_all (storefront_id, day, submitted, decided, accepted, reversed,
  countered, counter_upheld)
select storefront_id, day, sum(submitted), sum(decided), sum(accepted), sum(reversed),
  sum(countered), sum(counter_upheld)
from programs.count_day group by 1, 2;
insert into programs.notice (id, holder_id, right_id, ground, storefront_id, regime)
select 'ntc_' || lpad(to_hex(n), 26, '0'), holder, "right", 'counterfeit', 'sto_1', 'platform'
from fate;
insert into programs.claim (id, notice_id, fold, counted)
select 'clm_' || lpad(to_hex(n), 26, '0'), 'ntc_' || lpad(to_hex(n), 26, '0'),
  jsonb_build_object('state', case when accepted then 'accepted' else 'under-review' end,
    'submittedAt', day::timestamptz, 'decidedAt', case when decided then day::timestamptz end,
    'isAccepted', accepted, 'isCountered', countered, 'isWithdrawn', false, 'isUnanswered', false,
    'before', null),
  jsonb_build_object(day::text, jsonb_build_array('submitted'))
from fate;
analyze;
