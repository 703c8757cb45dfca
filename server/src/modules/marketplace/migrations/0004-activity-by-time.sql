-- What happened within an hour, over all shops.
create index placed_order_by_time on marketplace.placed_order (ordered_at);
create index placed_order_by_recording on marketplace.placed_order (recorded_at)
  where refund_reason is not null;
create index listing_version_by_time on marketplace.listing_version (at);
