import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiFor } from '../api/client.js';
import type { Answers, Sends } from '../api/endpoint.js';
import {
  browserLanguage,
  type Language,
  nearestLanguage,
  storedLanguage,
  storeLanguage,
} from '../i18n/language.js';
import { sessionQuery, useSession } from './session.js';

const api = apiFor<{
  '/v1/people/me': { patch: Sends<{ locale: Language }> & Answers<unknown> };
}>();

/** Follows the person: what they chose here before, else their own locale, else the browser. */
export function useSessionLanguage(): void {
  const { i18n } = useTranslation();
  const session = useSession();
  const person = session?.signedIn ? session.person : undefined;
  const personId = person?.id;
  const locale = person?.locale;
  const isKnown = session !== undefined;

  useEffect(() => {
    if (!isKnown) return;
    const language =
      storedLanguage(personId) ?? nearestLanguage(locale) ?? browserLanguage(navigator.languages);
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, isKnown, personId, locale]);
}

/** The language shown and a setter that remembers the choice for whoever is signed in. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const current = nearestLanguage(i18n.language) ?? 'en';

  function choose(language: Language) {
    const session = client.getQueryData(sessionQuery.queryKey);
    storeLanguage(language, session?.signedIn ? session.person.id : undefined);
    void i18n.changeLanguage(language);
    // Mails follow the person's language too; should this fail, the page is right all the same.
    if (session?.signedIn) {
      void api.PATCH('/v1/people/me', { body: { locale: language } }).catch(() => undefined);
    }
  }
  return [current, choose];
}
