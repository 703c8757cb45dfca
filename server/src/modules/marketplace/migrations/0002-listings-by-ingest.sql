create index listing_by_update on marketplace.listing (storefront_id, updated_at);
