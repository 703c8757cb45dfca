import { cnEcl } from './cn-ecl.js';
import { euDsa } from './eu-dsa.js';
import type { RegimeId, RegimePack } from './pack.js';
import { platformRegime } from './platform.js';
import { usDmca } from './us-dmca.js';

/** Every version of every regime; old versions stay, because cases run under them. */
export const regimePacks: readonly RegimePack[] = [cnEcl, usDmca, euDsa, platformRegime];

/** The version of a regime that a case started under. @throws Error when it is unknown. */
export function packOf(id: string, version: string): RegimePack {
  const pack = regimePacks.find((item) => item.id === id && item.version === version);
  if (!pack) throw new Error(`No regime pack ${id} ${version}.`);
  return pack;
}

/** The version under which a case begun on this local date (`YYYY-MM-DD`) runs. */
export function packInForce(id: RegimeId, date: string): RegimePack {
  const inForce = regimePacks
    .filter((pack) => pack.id === id && pack.effectiveFrom <= date)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const [pack] = inForce;
  if (!pack) throw new Error(`No version of ${id} is in force on ${date}.`);
  return pack;
}

export type { Answer, Contents, Period, RegimeId, RegimePack, Statement, Text } from './pack.js';
export { REGIME_IDS } from './pack.js';
