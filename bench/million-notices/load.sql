-- A marketplace of years, made by the set: $(notices) notices of 1,000 holders against 5,000
-- merchants. Ids are numbers in the form of ours; `pg_temp.share` gives each row its own chance.
set synchronous_commit = off;
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';


create function pg_temp.share(n bigint, salt text) returns double precision language sql immutable
  as $$ select ('x' || substr(md5(salt || n), 1, 7))::bit(28)::int / 268435456.0 $$;
create function pg_temp.id(prefix text, n bigint) returns text language sql immutable
  as $$ select prefix || '_' || lpad(n::text, 26, '0') $$;
create function pg_temp.org(n bigint) returns text language sql immutable
  as $$ select pg_temp.id('org', n) $$;

insert into marketplace.storefront (id, code, name, regimes, locale, time_zone, currency,
  buyer_salt, created_at, updated_at)
values (pg_temp.id('sto', 1), 'bench', 'Bench', '{cn-ecl,eu-dsa,platform}', 'en', 'Asia/Shanghai',
  'CNY', '\x00', timestamptz '2022-01-01', timestamptz '2022-01-01');

-- Organisation 0 is the platform, 1 to 1,000 are holders, the others merchants.
insert into accounts.organisation (id, kind, name, country, locale, status, registered_at)
select pg_temp.org(n), case when n = 0 then 'platform' when n <= 1000 then 'rights-holder' else 'merchant' end,
  case when n <= 1000 then 'Holder ' || n else 'Shop ' || n - 1000 end, 'CN', 'en', 'active',
  timestamptz '2022-01-01'
from generate_series(0, 6000) n;

-- Merchants 1 to 5,000 have the organisations 1,001 to 6,000.
insert into marketplace.merchant (id, storefront_id, external_id, name, country, organisation_id,
  created_at, updated_at)
select pg_temp.id('mer', n), (select id from marketplace.storefront), 'S' || n, 'Shop ' || n, 'CN',
  pg_temp.org(1000 + n), timestamptz '2022-01-01', timestamptz '2022-01-01'
from generate_series(1, 5000) n;

insert into marketplace.listing (id, storefront_id, merchant_id, external_id, status, url, url_key,
  lineage, version_number, content_hash, title_tokens, created_at, updated_at)
select pg_temp.id('lis', n), (select id from marketplace.storefront),
  pg_temp.id('mer', 1 + floor(5000 * pg_temp.share(n, 'm') ^ 2)::int), 'L' || n,
  case when pg_temp.share(n, 's') < 0.3 then 'removed' else 'live' end,
  'https://shop.example/item/' || n, 'shop.example/item/' || n, 'l' || n, 1, md5(n::text),
  array['boots', 'brand' || n % 1000], timestamptz '2022-02-01', timestamptz '2022-02-01'
from generate_series(1, 200000) n;

insert into marketplace.listing_version (listing_id, number, merchant_id, title, price_amount,
  price_currency, url, attributes, image_urls, pictures, content_hash, at)
select id, 1, merchant_id, 'Boots of brand ' || external_id, 9900, 'CNY', url, '{}', '{}', '[]',
  content_hash, created_at
from marketplace.listing;

insert into rights."right" (id, holder_id, kind, subtype, title, office, number, register_key,
  nice_classes, territories, registered_on, expires_on, expires_at, status, verified_at,
  document_ids, search, registered_by, registered_at)
select pg_temp.id('rig', n), pg_temp.org(1 + n % 1000), 'trademark', 'word', 'MARK ' || n, 'CN',
  (10000000 + n)::text, 'trademark/CN/' || n, '{25}', '{CN}', '2019-01-01', '2039-01-01',
  timestamptz '2039-01-01', 'verified', timestamptz '2022-01-02', '{}', array['mark', n::text],
  'system:bench', timestamptz '2022-01-01'
from generate_series(0, 9999) n;

-- Holder 1 sent a tenth of everything; the others follow a power law.
create temporary table plan as
select n, holder, pg_temp.id('rig', (holder - 1) + 1000 * (n % 10)) as right_id,
  (array['platform', 'cn-ecl', 'eu-dsa'])[1 + n % 3] as regime,
  (array['2026-01-01', '2020-09-10', '2024-02-17'])[1 + n % 3] as pack_version,
  timestamptz '2023-03-01' + n * (interval '3 years' / $(notices)) as at,
  case when pg_temp.share(n, 'c') < 0.15 then 3 else 1 end as claims
from (select n, case when n % 10 = 0 then 1
        else 2 + floor(999 * pg_temp.share(n, 'h') ^ 2)::int end as holder
      from generate_series(1, $(notices)) n) h;

insert into notices.notice (id, storefront_id, regime, pack_version, time_zone, complainant_id,
  submitted_by, right_id, ground, explanation, locale, statements, signature, contact, evidence_ids,
  basis, claims, status, submitted_at, due_at, is_due_provisional, is_on_business_day,
  first_response_at)
select pg_temp.id('ntc', n), (select id from marketplace.storefront), regime, pack_version,
  'Asia/Shanghai', pg_temp.org(holder), 'system:bench', right_id, 'counterfeit',
  'The mark on the tongue is a copy.', 'en', '{accuracy-and-authority}', 'Ada Brook',
  '{"name": "Ada Brook", "email": "ip@holder.example"}', '{}',
  jsonb_build_object('regime', regime, 'packVersion', pack_version, 'law', 'Platform rules',
    'regimeTitle', '{"en": "Platform rules", "zh": "平台规则"}'::jsonb,
    'ground', '{"code": "counterfeit", "text": {"en": "Counterfeit", "zh": "假冒"}}'::jsonb,
    'right', jsonb_build_object('id', right_id, 'kind', 'trademark', 'title', 'MARK', 'office',
      'CN', 'number', '10000000'),
    'territory', 'bench', 'allegedAt', at,
    'summary', jsonb_build_object('complainant', 'Holder ' || holder, 'right', 'MARK')),
  claims, 'open', at, at + interval '1 day', false, true, at + interval '6 hours'
from plan;

create temporary table fate as
select c.*, l.merchant_id, m.organisation_id,
  case when at > timestamptz '2026-02-20' and s < 0.6 then 'under-review'
    when s < 0.45 then 'accepted' when s < 0.65 then 'rejected' when s < 0.71 then 'withdrawn'
    when s < 0.74 then 'retracted' when s < 0.92 then 'upheld' when s < 0.985 then 'reinstated'
    when s < 0.987 then 'information-requested' when s < 0.989 then 'counter-review'
    when s < 0.991 then 'counter-forwarded' when s < 0.995 then 'awaiting-answer'
    when s < 0.998 then 'suit-pending' else 'appeal-review' end as state
from (
  select p.*, row_number() over (order by p.n, k) as c, k, pg_temp.share(p.n * 7 + k, 'f') as s,
    pg_temp.id('lis', 1 + ((p.n * 3 + k)::bigint * 9973) % 200000) as listing_id
  from plan p cross join lateral generate_series(1, p.claims) k) c
join marketplace.listing l on l.id = c.listing_id
join marketplace.merchant m on m.id = l.merchant_id;

alter table fate add column decided_at timestamptz;
alter table fate add column accepted_at timestamptz;
update fate set
  decided_at = case when state not in ('under-review', 'information-requested', 'withdrawn')
    then at + interval '6 hours' end,
  accepted_at = case when state not in
    ('under-review', 'information-requested', 'withdrawn', 'rejected', 'appeal-review')
    then at + interval '6 hours' end;

insert into notices.claim (id, notice_id, ordinal, complainant_id, right_id, storefront_id,
  listing_id, listed_at, merchant_id, merchant_organisation_id, is_merchant_authorised, state,
  machine, is_measure_in_force, submitted_at, decided_at, accepted_at, reversed_at,
  counter_notice_id, last_decision_id, updated_at)
select pg_temp.id('clm', c), pg_temp.id('ntc', n), k, pg_temp.org(holder), right_id,
  (select id from marketplace.storefront), listing_id, timestamptz '2022-02-01', merchant_id,
  organisation_id, false, state,
  jsonb_build_object('state', state, 'isMeasureInForce', false, 'clocks', '{}'::jsonb,
    'decidedAt', decided_at, 'acceptedAt', accepted_at, 'counterFiledAt', null,
    'isExtended', false, 'hasAppealed', state = 'appeal-review', 'isAutomatic', false,
    'before', null),
  accepted_at is not null and state not in ('retracted', 'reinstated'), at, decided_at,
  accepted_at, case when state in ('retracted', 'reinstated') then at + interval '9 days' end,
  case when state in ('upheld', 'reinstated', 'counter-review', 'counter-forwarded',
    'awaiting-answer', 'suit-pending') then pg_temp.id('cnt', c) end,
  case when decided_at is not null then pg_temp.id('dec', c) end,
  at
from fate
on conflict do nothing;

insert into notices.counter_notice (id, regime, pack_version, storefront_id,
  merchant_organisation_id, complainant_id, explanation, locale, statements, signature, contact,
  evidence_ids, filed_by, filed_at, forwarded_at)
select pg_temp.id('cnt', c), regime, pack_version, (select id from marketplace.storefront),
  organisation_id, pg_temp.org(holder), 'We bought these from the holder’s own dealer.', 'en',
  '{no-infringement}', 'Corner Shop', '{"name": "Corner Shop", "email": "shop@example.com"}', '{}',
  'system:bench', at + interval '2 days', at + interval '3 days'
from fate where state in ('upheld', 'reinstated', 'counter-review', 'counter-forwarded',
  'awaiting-answer', 'suit-pending');

insert into decisions.decision (id, subject, storefront_id, outcome, reason, statement,
  listing_id, merchant_id, merchant_organisation_id, complainant_id, automation, made_by, made_at)
select pg_temp.id('dec', c), pg_temp.id('clm', c), (select id from marketplace.storefront),
  case when accepted_at is null then 'rejected' else 'accepted' end,
  case when accepted_at is null then 'not-substantiated' else 'mark-on-same-goods' end,
  jsonb_build_object('regime', regime, 'packVersion', pack_version, 'law', 'Platform rules',
    'regimeTitle', '{"en": "Platform rules", "zh": "平台规则"}'::jsonb,
    'ground', '{"code": "counterfeit", "text": {"en": "Counterfeit", "zh": "假冒"}}'::jsonb,
    'right', jsonb_build_object('id', right_id, 'kind', 'trademark', 'title', 'MARK', 'office',
      'CN', 'number', '10000000'),
    'rule', '{"en": "The listing uses the mark.", "zh": "该商品使用了商标。"}'::jsonb,
    'contest', '{"en": "You can answer.", "zh": "您可以申诉。"}'::jsonb, 'territory', 'bench',
    'contentDate', timestamptz '2022-02-01', 'allegedAt', at),
  listing_id, merchant_id, organisation_id, pg_temp.org(holder), 'none', 'system:bench', decided_at
from fate where decided_at is not null;

insert into decisions.measure (id, decision_id, subject, kind, target, storefront_id, merchant_id,
  merchant_organisation_id, imposed_at, lifted_at)
select pg_temp.id('mea', c), pg_temp.id('dec', c), pg_temp.id('clm', c), 'remove', listing_id,
  (select id from marketplace.storefront), merchant_id, organisation_id, accepted_at,
  case when state in ('retracted', 'reinstated') then at + interval '9 days' end
from fate where accepted_at is not null;

insert into review.task (id, kind, subject, storefront_id, regime, lane, status, summary, search,
  opened_at, due_at, is_due_provisional, norm_at, is_opened_on_business_day, processed_at,
  closed_at, outcome)
select pg_temp.id('tsk', f.c), case f.state when 'appeal-review' then 'appeal'
    when 'counter-review' then 'counter-notice' else 'notice' end,
  pg_temp.id('ntc', f.n), (select id from marketplace.storefront), f.regime, 'standard',
  case when f.state in ('under-review', 'appeal-review', 'counter-review') then 'open'
    when f.state = 'information-requested' then 'waiting' else 'done' end,
  jsonb_build_object('complainant', 'Holder ' || f.holder, 'right', 'MARK', 'claims', f.claims),
  array['holder', f.holder::text, 'mark', lower(pg_temp.id('ntc', f.n))], f.at,
  f.at + interval '1 day', false, f.at + interval '1 day', true, f.decided_at, f.decided_at,
  case when f.decided_at is not null then 'decided' end
from fate f where f.k = 1
on conflict do nothing;

insert into programs.count_day (holder_id, right_id, ground, storefront_id, day, submitted,
  decided, accepted, reversed, withdrawn, countered, counter_upheld)
select pg_temp.org(holder), right_id, 'counterfeit', (select id from marketplace.storefront),
  (at at time zone 'Asia/Shanghai')::date, count(*), count(decided_at), count(accepted_at),
  count(*) filter (where state in ('retracted', 'reinstated')),
  count(*) filter (where state = 'withdrawn'),
  count(*) filter (where state in ('upheld', 'reinstated')),
  count(*) filter (where state = 'reinstated')
from fate group by 1, 2, 3, 4, 5;

insert into programs.count_day_of_all (storefront_id, day, submitted, decided, accepted, reversed,
  withdrawn, countered, counter_upheld)
select storefront_id, day, sum(submitted), sum(decided), sum(accepted), sum(reversed),
  sum(withdrawn), sum(countered), sum(counter_upheld)
from programs.count_day group by storefront_id, day;

insert into journal.entry (entry_id, index, at, type, subject, parties, leaf, leaf_hash)
select pg_temp.id('ent', n), n + 1000, at, 'notice.submitted', pg_temp.id('ntc', n),
  array[pg_temp.org(holder)],
  jsonb_build_object('v', 1, 'id', pg_temp.id('ent', n), 'at',
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'type', 'notice.submitted',
    'subject', pg_temp.id('ntc', n), 'by', 'system:bench', 'parties', array[pg_temp.org(holder)],
    'data', jsonb_build_object('noticeId', pg_temp.id('ntc', n), 'claims', claims))::text,
  decode(md5(n::text) || md5(n::text), 'hex')
from plan order by n;
update journal.head set size = (select max(index) + 1 from journal.entry where index is not null);

analyze;
