export { drawCertificate } from './certificates.js';
export { demoHolders, demoMandates } from './holders.js';
export { demoListings } from './listings/index.js';
export { demoAuthorisations, demoMerchants } from './merchants.js';
export { demoOrders } from './orders.js';
export { demoPictures } from './pictures/album.js';
export { drawListingPicture, drawMark, type MarkPart } from './pictures/draw.js';
export type { BrandMark, PictureSpec } from './pictures/spec.js';
export { demoPlatform, demoStorefronts } from './platform.js';
export { demoReviews } from './reviews.js';
export { demoRights } from './rights.js';
export { demoNotices } from './story/index.js';
export { type ClaimEnding, type DemoNotice, type DemoStep, endingOf } from './story/script.js';
export type {
  DemoAuthorisation,
  DemoListing,
  DemoMandate,
  DemoMerchant,
  DemoOrder,
  DemoOrganisation,
  DemoPerson,
  DemoReview,
  DemoRight,
  DemoStorefront,
  Words,
} from './types.js';
