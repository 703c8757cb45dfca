import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { regimesQuery } from '../notices/notices-api.js';

/** The server's bilingual texts carry these keys. */
export type Written = 'en' | 'zh';

export function useWritten(): Written {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('zh') ? 'zh' : 'en';
}

/** A regime's title in the reader's language; its id until the packs are loaded. */
export function useRegimeName(): (id: string) => string {
  const written = useWritten();
  const regimes = useQuery(regimesQuery).data;
  return (id) => regimes?.find((regime) => regime.id === id)?.title[written] ?? id;
}

/** A ground of a regime in the reader's language. */
export function useGroundName(): (regime: string, ground: string) => string {
  const written = useWritten();
  const regimes = useQuery(regimesQuery).data;
  return (regime, ground) => {
    const grounds = regimes?.find(({ id }) => id === regime)?.grounds;
    return grounds?.find(({ code }) => code === ground)?.text[written] ?? ground;
  };
}
