import { folded } from './facts.js';

interface Node {
  next: Map<string, Node>;
  /** Phrases that end here, as they were given. */
  ends: string[];
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const SPACED_SCRIPT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/**
 * Finds which of many phrases occur in a text, comparing compatibility forms in lower case.
 * Phrases in scripts with spaces must be whole words.
 */
export class PhraseTrie {
  readonly #root: Node = { next: new Map(), ends: [] };

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      let node = this.#root;
      for (const char of folded(phrase)) {
        const next = node.next.get(char) ?? { next: new Map(), ends: [] };
        node.next.set(char, next);
        node = next;
      }
      if (node !== this.#root) node.ends.push(phrase);
    }
  }

  /** @returns the phrases that occur in any of the texts, as they were given. */
  occurring(texts: readonly string[]): Set<string> {
    const found = new Set<string>();
    if (this.#root.next.size === 0) return found;
    for (const text of texts) {
      const chars = [...folded(text)];
      for (let start = 0; start < chars.length; start++) this.#from(chars, start, found);
    }
    return found;
  }

  #from(chars: readonly string[], start: number, found: Set<string>): void {
    let node = this.#root.next.get(chars[start] ?? '');
    if (!node || (start > 0 && isInsideWord(chars[start - 1], chars[start]))) return;
    for (let end = start + 1; node; end++) {
      if (node.ends.length > 0 && !isInsideWord(chars[end - 1], chars[end])) {
        for (const phrase of node.ends) found.add(phrase);
      }
      node = node.next.get(chars[end] ?? '');
    }
  }
}

function isInsideWord(before = '', after = ''): boolean {
  return SPACED_SCRIPT.test(before) && SPACED_SCRIPT.test(after) && LETTER_BEFORE.test(before);
}
