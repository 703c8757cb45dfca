-- What the platform lists over all parties, newest first, also narrowed by state or by merchant.
create index claim_by_time on notices.claim (submitted_at desc, id desc);
create index claim_by_state on notices.claim (state, submitted_at desc, id desc);
create index claim_by_merchant_id on notices.claim (merchant_id, submitted_at desc, id desc);
create index counter_notice_by_time on notices.counter_notice (filed_at desc, id desc);
