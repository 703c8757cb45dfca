import { EEA_STATES, EU_STATES } from './dsa-schema.js';

type State = (typeof EEA_STATES)[number];
const EU: readonly string[] = EU_STATES;

const groups = new Map<string, readonly State[]>([
  ['EU', EU_STATES],
  ['EEA', EEA_STATES],
  ...EEA_STATES.map((state): [string, readonly State[]] => [state, [state]]),
]);

/** What is known of where a decision's measure has effect. */
export interface Reach {
  regime: string;
  /** Territory of the statement of reasons: state codes, `EU`, `EEA`, or a storefront's code. */
  territory: string;
  storefront: { regimes: readonly string[]; locale: string } | undefined;
}

/**
 * EU and EEA states in which the measure has effect, sorted; empty when it has none in the EU, so
 * that no statement is due. A storefront that takes notices under the DSA serves the whole Union.
 */
export function territorialScope({ regime, territory, storefront }: Reach): State[] {
  const named = statesNamed(territory);
  if (named.length > 0) return named.some((state) => EU.includes(state)) ? named : [];
  if (regime === 'eu-dsa' || storefront?.regimes.includes('eu-dsa')) return [...EU_STATES];
  const home = storefront && regionOf(storefront.locale);
  const states = home && EU.includes(home) ? groups.get(home) : undefined;
  return [...(states ?? [])];
}

/** The states that a list of codes names; none when it is not such a list. */
function statesNamed(territory: string): State[] {
  const codes = territory.toUpperCase().split(/[\s,;]+/);
  if (!codes.every((code) => /^[A-Z]{2}$|^EEA$/.test(code))) return [];
  return [...new Set(codes.flatMap((code) => groups.get(code) ?? []))].sort();
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}
