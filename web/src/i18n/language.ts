/** The languages of the interface as BCP 47 tags. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORE = 'magpie.language';

/** The supported language nearest to a BCP 47 tag: `zh-Hans-SG` reads as `zh-CN`. */
export function nearestLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' ? 'en' : undefined;
}

function storeKey(personId: string | undefined): string {
  return personId ? `${STORE}.${personId}` : STORE;
}

/** What this browser chose for this person (or for nobody signed in). */
export function storedLanguage(personId?: string): Language | undefined {
  try {
    return nearestLanguage(localStorage.getItem(storeKey(personId)));
  } catch {
    return undefined;
  }
}

export function storeLanguage(language: Language, personId?: string): void {
  try {
    localStorage.setItem(storeKey(personId), language);
  } catch {
    // Blocked storage: the choice lasts as long as the page.
  }
}

/** The first supported language of the browser's list, English when it has none. */
export function browserLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = nearestLanguage(tag);
    if (language) return language;
  }
  return 'en';
}
