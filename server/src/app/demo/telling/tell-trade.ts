import { type OrderRow, recordOrders, recordReviews } from '../../../modules/marketplace/index.js';
import {
  type DemoOrder,
  type DemoReview,
  demoOrders,
  demoPlatform,
  demoReviews,
  demoStorefronts,
} from '../content/index.js';
import { contentListing, contentMerchant, speakerOf, type ToldWorld } from './told-world.js';

const ADMINISTRATOR = speakerOf(demoPlatform.key);
const IMPORTED_HOURS_AGO = 3;

/** Orders and reviews come from the marketplace's records in one import a storefront. */
export function tellTrade(world: ToldWorld): void {
  const ordersByKey = new Map(demoOrders.map((order) => [order.key, order]));
  const storefrontOf = ({ listing }: DemoOrder) =>
    contentMerchant(contentListing(listing).merchant).storefront;
  for (const { key } of demoStorefronts) {
    const orders = demoOrders.filter((order) => storefrontOf(order) === key);
    const reviews = demoReviews.flatMap((review) => {
      const order = ordersByKey.get(review.order);
      return order && storefrontOf(order) === key ? [{ review, order }] : [];
    });
    world.timetable.addQuiet(world.hoursAgo(IMPORTED_HOURS_AGO), () =>
      importTrade(world, key, orders, reviews),
    );
  }
}

async function importTrade(
  world: ToldWorld,
  storefront: string,
  orders: readonly DemoOrder[],
  reviews: readonly { review: DemoReview; order: DemoOrder }[],
): Promise<void> {
  const storefrontId = world.storefronts.get(storefront);
  const orderRows = orders.map((order) => orderRow(world, order));
  const reviewRows = reviews.map(({ review: { key, rating, text, daysAgo }, order }) => ({
    externalId: key,
    listingExternalId: order.listing,
    orderExternalId: order.key,
    buyer: buyerOf(order),
    rating,
    body: text,
    writtenAt: world.daysAgo(daysAgo, key).toISOString(),
  }));
  await world.act(ADMINISTRATOR, async (tx, actor) => {
    const results = [
      ...(await recordOrders(tx, actor, storefrontId, orderRows)),
      ...(await recordReviews(tx, actor, storefrontId, reviewRows)),
    ];
    const refused = results.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`The record ${refused.externalId} was refused.`);
  });
}

function orderRow(world: ToldWorld, order: DemoOrder): OrderRow {
  const { key, listing, quantity, totalMinor, currency, paidDaysAgo, refund } = order;
  return {
    externalId: key,
    listingExternalId: listing,
    buyer: buyerOf(order),
    quantity,
    total: { amount: totalMinor, currency },
    status: refund ? 'refunded' : 'paid',
    refundReason: refund?.reason,
    orderedAt: world.daysAgo(paidDaysAgo, key).toISOString(),
  };
}

const buyerOf = ({ key }: DemoOrder) => `buyer of ${key}`;
