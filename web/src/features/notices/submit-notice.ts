import { unwrap } from '../../api/client.js';
import { uploadFile } from '../../api/upload.js';
import { csvOf, type ListingReference, MOST_BY_FORM } from './listing-lines.js';
import { type NewNotice, noticesApi, type Submitted } from './notices-api.js';

type Head = Omit<NewNotice, 'listings'>;

/** Sends a notice: in one request, or with a long list as a draft whose listings follow by file. */
export async function submitNotice(
  head: Head,
  listings: readonly ListingReference[],
): Promise<Submitted> {
  if (listings.length <= MOST_BY_FORM) {
    const body = { ...head, listings: [...listings] };
    return unwrap(noticesApi.POST('/v1/notices', { body }));
  }
  const { draftId } = await unwrap(noticesApi.POST('/v1/notices/drafts', { body: head }));
  const file = new Blob([csvOf(listings)], { type: 'text/csv' });
  await uploadFile(`/v1/notices/drafts/${draftId}/rows?format=csv`, file);
  const params = { path: { draftId } };
  const sent = await unwrap(noticesApi.POST('/v1/notices/drafts/{draftId}/submission', { params }));
  // The file's first line holds the headings; the person counts listings.
  return { ...sent, results: sent.results.map((row) => ({ ...row, line: row.line - 1 })) };
}
