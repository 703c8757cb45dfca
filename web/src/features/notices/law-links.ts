import type { LawReference } from '../../ui/timeline.js';
import type { RegimeId } from './notices-api.js';

/** Official texts; the platform's own rules have no address of their own. */
const TEXTS: Partial<Record<RegimeId, string>> = {
  'cn-ecl': 'https://www.npc.gov.cn/zgrdw/npc/xinwen/2018-08/31/content_2060172.htm',
  'us-dmca': 'https://www.law.cornell.edu/uscode/text/17/512',
  'eu-dsa': 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
};

/** Where the law of a regime can be read; undefined when it stands in no public register. */
export function lawLink(regime: RegimeId, law: string): LawReference | undefined {
  const href = TEXTS[regime];
  return href ? { label: law, href } : undefined;
}
