import type { Finding } from '../../../contracts/findings.js';

/** Phrases of all rules at once, searched in one pass over a listing. */
export interface PhraseSearch {
  /** @returns those of the phrases that occur in any of the texts. */
  occurring(texts: readonly string[]): Set<string>;
}

export interface FactsOf {
  title: string;
  description: string;
  brand: string;
  category: string;
  merchant: string;
  storefront: string;
  currency: string;
  /** In units of the currency; 0 when the listing names no price. */
  price: number;
  score: number;
  findings: readonly Finding[];
}

/** One listing as a rule sees it: the `listing` of the rule language. */
export class ListingFacts {
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly merchant: string;
  readonly storefront: string;
  readonly currency: string;
  readonly price: number;
  readonly score: number;
  readonly signals = new Map<string, number>();
  readonly rights = new Set<string>();

  constructor(
    facts: FactsOf,
    readonly phrases: ReadonlySet<string>,
  ) {
    this.title = facts.title;
    this.description = facts.description;
    this.brand = folded(facts.brand);
    this.category = folded(facts.category);
    this.merchant = facts.merchant;
    this.storefront = facts.storefront;
    this.currency = facts.currency;
    this.price = facts.price;
    this.score = facts.score;
    for (const { engine, signal, strength, rightId } of facts.findings) {
      const name = `${engine}.${signal}`;
      this.signals.set(name, Math.max(strength, this.signals.get(name) ?? 0));
      if (rightId) this.rights.add(rightId);
    }
  }
}

/** How brands, categories and phrases are compared: compatibility forms, lower case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
