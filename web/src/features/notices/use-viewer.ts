import { useSignedIn } from '../../app/session.js';
import type { Side } from '../../ui/timeline.js';

/** Which side of a case the signed-in organisation stands on. */
export function useViewer(): Side {
  const { kind } = useSignedIn().organisation;
  if (kind === 'merchant' || kind === 'platform' || kind === 'authority') return kind;
  return 'complainant';
}
