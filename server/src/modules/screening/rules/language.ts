import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { unequalLiteral } from './anchors.js';
import { folded, ListingFacts } from './facts.js';

/**
 * The language of rules: CEL (Common Expression Language) over one variable, `listing`. No loops
 * over anything but literals, no side effects, a bounded size; every rule is type-checked.
 */
const language = new Environment({
  limits: { maxAstNodes: 400, maxDepth: 40, maxListElements: 200, maxCallArguments: 4 },
})
  .registerType('Listing', {
    ctor: ListingFacts,
    fields: {
      title: 'string',
      description: 'string',
      brand: 'string',
      category: 'string',
      merchant: 'string',
      storefront: 'string',
      currency: 'string',
      price: 'double',
      score: 'double',
    },
  })
  .registerVariable('listing', 'Listing', { description: 'The listing that is screened' })
  .registerFunction(
    'Listing.mentions(string): bool',
    (listing: ListingFacts, phrase: string) => listing.phrases.has(phrase),
    { description: 'The phrase occurs in the title or the description' },
  )
  .registerFunction(
    'Listing.seen(string): double',
    (listing: ListingFacts, signal: string) => listing.signals.get(signal) ?? 0,
    { description: 'Strength of the strongest finding of that signal; 0.0 when there is none' },
  )
  .registerFunction(
    'Listing.concerns(string): bool',
    (listing: ListingFacts, rightId: string) => listing.rights.has(rightId),
    { description: 'A finding names that right' },
  );

export interface ParsedCondition {
  ast: ASTNode;
  holdsFor: (listing: ListingFacts) => boolean;
}

export type ConditionProblem = { message: string };

/** @returns the condition, or what is wrong with it in the words of the parser. */
export function parseCondition(source: string): ParsedCondition | ConditionProblem {
  try {
    const parsed = language.parse(source);
    const { valid, type, error } = parsed.check();
    if (!valid) return { message: error?.message ?? 'not a valid condition' };
    if (String(type) !== 'bool') return { message: `must be true or false, not ${String(type)}` };
    const unequal = unequalLiteral(parsed.ast);
    if (unequal)
      return { message: `brand and category are in lower case: write "${folded(unequal)}"` };
    return { ast: parsed.ast, holdsFor: (listing) => parsed({ listing }) === true };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
