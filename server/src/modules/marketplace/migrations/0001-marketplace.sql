create schema marketplace;

create table marketplace.storefront (
  id text primary key,
  code text not null unique,
  name text not null,
  regimes text[] not null,
  locale text not null,
  time_zone text not null,
  currency text not null,
  url text,
  -- Keys the hashes of buyer references, so that they cannot be guessed from outside.
  buyer_salt bytea not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table marketplace.merchant (
  id text primary key,
  storefront_id text not null references marketplace.storefront (id),
  external_id text not null,
  name text not null,
  country text,
  organisation_id text references accounts.organisation (id),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (storefront_id, external_id)
);
create index merchant_by_organisation on marketplace.merchant (organisation_id)
  where organisation_id is not null;
create index merchant_by_storefront on marketplace.merchant (storefront_id, id);

-- The current state of a listing; what it said at each moment stands in listing_version.
create table marketplace.listing (
  id text primary key,
  storefront_id text not null references marketplace.storefront (id),
  merchant_id text not null references marketplace.merchant (id),
  external_id text not null,
  status text not null default 'live' check (status in ('live', 'removed', 'restricted')),
  url text,
  url_key text,
  lineage text not null,
  version_number int not null,
  content_hash text not null,
  title_tokens text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (storefront_id, external_id)
);
create index listing_by_storefront on marketplace.listing (storefront_id, id);
create index listing_by_merchant on marketplace.listing (merchant_id, id) include (status);
create index listing_by_url on marketplace.listing (storefront_id, url_key) where url_key is not null;
create index listing_not_live on marketplace.listing (status, id) where status <> 'live';
create index listing_by_lineage on marketplace.listing (lineage);
create index listing_by_title on marketplace.listing using gin (title_tokens);

create table marketplace.listing_version (
  listing_id text not null references marketplace.listing (id),
  number int not null,
  merchant_id text not null references marketplace.merchant (id),
  title text not null,
  description text,
  brand text,
  category text,
  price_amount bigint,
  price_currency text,
  gtin text,
  is_gtin_valid boolean,
  url text,
  attributes jsonb not null,
  image_urls text[] not null,
  pictures jsonb not null,
  content_hash text not null,
  at timestamptz not null,
  primary key (listing_id, number)
);

create table marketplace.placed_order (
  storefront_id text not null references marketplace.storefront (id),
  external_id text not null,
  listing_id text not null references marketplace.listing (id),
  merchant_id text not null references marketplace.merchant (id),
  buyer_hash text,
  quantity int not null,
  amount bigint not null,
  currency text not null,
  status text not null,
  refund_reason text,
  ordered_at timestamptz not null,
  content_hash text not null,
  recorded_at timestamptz not null,
  primary key (storefront_id, external_id)
);
create index placed_order_by_listing on marketplace.placed_order (listing_id, ordered_at);
create index placed_order_by_merchant on marketplace.placed_order (merchant_id, ordered_at);

create table marketplace.review (
  storefront_id text not null references marketplace.storefront (id),
  external_id text not null,
  listing_id text not null references marketplace.listing (id),
  merchant_id text not null references marketplace.merchant (id),
  order_external_id text,
  buyer_hash text,
  rating int not null,
  body text,
  written_at timestamptz not null,
  content_hash text not null,
  recorded_at timestamptz not null,
  primary key (storefront_id, external_id)
);
create index review_by_listing on marketplace.review (listing_id, written_at);
create index review_by_merchant on marketplace.review (merchant_id, written_at);

create table marketplace.import (
  id text primary key,
  storefront_id text not null references marketplace.storefront (id),
  kind text not null check (kind in ('listings', 'merchants', 'orders', 'reviews')),
  format text,
  started_by text not null,
  -- Changes with every request that feeds the import: an older request can write no more.
  reader text not null,
  status text not null check (status in ('reading', 'finished', 'cut', 'stopped')),
  stop_code text,
  stop_reason text,
  header jsonb,
  default_merchant text,
  rows_read bigint not null default 0,
  rows_created bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_superseded bigint not null default 0,
  rows_refused bigint not null default 0,
  bytes_read bigint not null default 0,
  -- Where a continued upload goes on: past the last row whose batch was committed.
  next_line bigint not null default 1,
  next_offset bigint not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
create index import_by_storefront on marketplace.import (storefront_id, id);

create table marketplace.import_batch (
  import_id text not null references marketplace.import (id),
  first_line bigint not null,
  results jsonb not null,
  primary key (import_id, first_line)
);
