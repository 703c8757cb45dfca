import { skipToken, useQuery } from '@tanstack/react-query';
import type { RegimePack } from '../notices/notices-api.js';
import { type Privileges, privilegesQuery } from './programs-api.js';

/** What the complainant's standing gives for this right and ground; undefined until both are chosen. */
export function usePrivileges(
  right: { id: string; holder: { id: string } } | undefined,
  ground: string,
): Privileges | undefined {
  const options = privilegesQuery(right?.id ?? '', ground, right?.holder.id ?? '');
  const isAsked = right !== undefined && ground !== '';
  return useQuery({ ...options, queryFn: isAsked ? options.queryFn : skipToken }).data;
}

/** The pack with what this complainant may leave out, or must add while it is restricted. */
export function packFor<Pack extends Pick<RegimePack, 'id' | 'notice' | 'waivable'>>(
  pack: Pack | undefined,
  privileges: Pick<Privileges, 'waives' | 'restrictions'> | undefined,
): Pack | undefined {
  if (!pack || !privileges) return pack;
  const waives = (what: 'evidence' | 'explanation') =>
    privileges.waives.includes(what) && pack.waivable.includes(what);
  const isStrict = privileges.restrictions.some(
    ({ kind, regimes }) => kind === 'enhanced-evidence' && regimes.includes(pack.id),
  );
  const { notice } = pack;
  return {
    ...pack,
    notice: {
      ...notice,
      isEvidenced: isStrict || (notice.isEvidenced && !waives('evidence')),
      minimumExplanation: waives('explanation') ? 0 : notice.minimumExplanation,
    },
  };
}
