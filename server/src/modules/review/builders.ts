import type { PersonId } from '../../contracts/ids.js';
import type { Actor, Permission } from '../../contracts/parties.js';
import type { NewTask } from './open-task.js';

/** A reviewer as verbs meet one; `letter` tells them apart. */
export function aReviewer(letter: string, permissions: Permission[] = ['review.work']): Actor {
  const personId = `per_01k00000000000000000000${letter.repeat(3)}` as PersonId;
  return {
    kind: 'person',
    ref: `person:${personId}`,
    personId,
    organisationId: null,
    organisationKind: 'platform',
    roles: ['reviewer'],
    permissions: new Set(permissions),
    actsFor: [],
    locale: 'en',
  };
}

/** A task of a notice, with what is given changed. */
export function aTask(change: Partial<NewTask> = {}): NewTask {
  return {
    kind: 'notice',
    subject: 'ntc_01k0000000000000000000000a',
    storefrontId: null,
    regime: 'us-dmca',
    lane: 'standard',
    summary: {
      title: 'Kestrel lamp',
      complainant: 'Kestrel Design',
      merchant: '灯具小店',
      claims: 2,
    },
    ...change,
  };
}
