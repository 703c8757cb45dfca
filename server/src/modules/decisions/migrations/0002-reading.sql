-- Lists are read newest first, narrowed by one of these; a million rows answer by index alone.
create index decision_by_listing on decisions.decision (listing_id, made_at desc, id desc);
create index decision_by_outcome on decisions.decision (outcome, made_at desc, id desc);
create index decision_by_storefront on decisions.decision (storefront_id, made_at desc, id desc);
create index measure_by_time on decisions.measure (imposed_at desc, id desc);
create index measure_by_kind on decisions.measure (kind, imposed_at desc, id desc);
create index measure_by_merchant on decisions.measure (merchant_id, imposed_at desc, id desc);
