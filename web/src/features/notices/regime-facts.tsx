import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lawLink } from './law-links.js';
import { type RegimeId, type RegimePack, regimesQuery } from './notices-api.js';

/** The bilingual texts of packs, in the reader's language. */
export function usePackTexts() {
  const { t, i18n } = useTranslation('notices');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const packs = useQuery(regimesQuery).data ?? [];
  const packOf = (id: RegimeId) => newestOf(packs, id);
  return {
    language,
    packs,
    packOf,
    titleOf: (id: RegimeId) => packOf(id)?.title[language] ?? id,
    groundOf: (id: RegimeId, code: string) =>
      packOf(id)?.grounds.find((ground) => ground.code === code)?.text[language] ?? code,
    periodText: ({ count, unit }: { count: number; unit: 'business-days' | 'calendar-days' }) =>
      t(unit === 'business-days' ? 'period.businessDays' : 'period.calendarDays', { count }),
  } as const;
}

function newestOf(packs: readonly RegimePack[], id: RegimeId): RegimePack | undefined {
  const today = new Date().toISOString().slice(0, 10);
  return packs
    .filter((pack) => pack.id === id && pack.effectiveFrom <= today)
    .sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom))[0];
}

/** A law by its citation, linked to its official text where it has one. */
export function LawText({ regime, law }: { regime: RegimeId; law: RegimePack['law'] }) {
  const { i18n } = useTranslation('notices');
  const citation = law[i18n.language.startsWith('zh') ? 'zh' : 'en'];
  const link = lawLink(regime, citation);
  if (!link) return citation;
  return (
    <Anchor href={link.href} target="_blank" rel="noreferrer" inherit>
      {link.label}
    </Anchor>
  );
}
