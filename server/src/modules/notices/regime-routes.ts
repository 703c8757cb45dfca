import { z } from 'zod';
import { type Route, read } from '../../platform/http/index.js';
import { WAIVABLE } from './check-privileges.js';
import { regimeView } from './regime-schema.js';
import { regimePacks } from './regimes/index.js';

export const regimeRoutes: Route[] = [
  read(
    'GET /v1/regimes',
    {
      summary: 'Regimes: what each demands',
      tag: 'Notices',
      access: 'public',
      returns: z.array(regimeView),
    },
    async () =>
      regimePacks.map(({ rightKinds, grounds, ...pack }) => ({
        ...pack,
        rightKinds: [...rightKinds],
        waivable: [...(WAIVABLE[pack.id] ?? [])],
        grounds: grounds.map((ground) => ({ ...ground, kinds: [...ground.kinds] })),
        notice: plain(pack.notice),
        counterNotice: plain(pack.counterNotice),
        counter:
          pack.counter.kind === 'forwarded'
            ? { ...pack.counter, answers: [...pack.counter.answers] }
            : pack.counter,
      })),
  ),
];

function plain<T extends { statements: readonly unknown[]; contact: readonly string[] }>(of: T) {
  return { ...of, statements: [...of.statements], contact: [...of.contact] } as T & {
    statements: T['statements'][number][];
    contact: string[];
  };
}
