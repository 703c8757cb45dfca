-- A complainant's notices of one right, in their order: a right may carry all that it ever sent.
create index notice_by_complainant_right
  on notices.notice (complainant_id, right_id, submitted_at desc, id desc);
-- A merchant reads the claims that were acted on, and by them their notices.
create index claim_known_to_merchant
  on notices.claim (merchant_organisation_id, submitted_at desc, id desc) include (notice_id)
  where accepted_at is not null;
create index claim_known_to_merchant_by_state
  on notices.claim (merchant_organisation_id, state, submitted_at desc, id desc) include (notice_id)
  where accepted_at is not null;
drop index notices.claim_by_merchant;
