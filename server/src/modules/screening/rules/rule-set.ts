import { type Anchor, anchorOfField, anchorsOf, phrasesOf } from './anchors.js';
import { type FactsOf, folded, ListingFacts } from './facts.js';
import { parseCondition } from './language.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Rule } from './rule.js';

interface CompiledRule {
  rule: Rule;
  holdsFor: (listing: ListingFacts) => boolean;
}

/** At most this many rules may be such that every listing must be held against them. */
export const UNANCHORED_LIMIT = 50;

/**
 * Rules compiled to be asked together. A rule is evaluated only for listings that have one of its
 * anchors, so that a thousand rules about other brands cost nothing.
 */
export class RuleSet {
  readonly #byAnchor = new Map<Anchor, CompiledRule[]>();
  readonly #always: CompiledRule[] = [];
  readonly #phrases: PhraseTrie;

  /** @throws Error for a rule whose condition does not parse: they were checked when written. */
  constructor(rules: readonly Rule[]) {
    const phrases = new Set<string>();
    for (const rule of rules) {
      const condition = parseCondition(rule.when);
      if ('message' in condition) throw new Error(`Rule ${rule.ruleId}: ${condition.message}`);
      for (const phrase of phrasesOf(condition.ast)) phrases.add(phrase);
      this.#file({ rule, holdsFor: condition.holdsFor }, anchorsOf(condition.ast));
    }
    this.#phrases = new PhraseTrie(phrases);
  }

  #file(compiled: CompiledRule, anchors: Set<Anchor> | undefined): void {
    if (!anchors) this.#always.push(compiled);
    for (const anchor of anchors ?? []) {
      const filed = this.#byAnchor.get(anchor);
      if (filed) filed.push(compiled);
      else this.#byAnchor.set(anchor, [compiled]);
    }
  }

  /** The rules that are true of the listing, in the order of their ids. */
  matching(facts: FactsOf): Rule[] {
    const texts = [facts.title, facts.description];
    const listing = new ListingFacts(facts, this.#phrases.occurring(texts));
    const candidates = new Set(this.#always);
    for (const anchor of anchorsIn(listing)) {
      for (const compiled of this.#byAnchor.get(anchor) ?? []) candidates.add(compiled);
    }
    return [...candidates]
      .filter(({ holdsFor }) => holdsFor(listing))
      .map(({ rule }) => rule)
      .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  }
}

function* anchorsIn(listing: ListingFacts): Iterable<Anchor> {
  for (const phrase of listing.phrases) yield `phrase:${phrase}`;
  for (const right of listing.rights) yield `right:${right}`;
  for (const signal of listing.signals.keys()) yield `signal:${signal}`;
  yield anchorOfField('brand', listing.brand);
  yield anchorOfField('merchant', listing.merchant);
  yield anchorOfField('category', folded(listing.category));
}
