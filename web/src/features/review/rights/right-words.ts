import { useTranslation } from 'react-i18next';
import { formatLocale } from '../../../ui/format.js';
import type { Right, RightRow } from '../review-api.js';

type Told = Pick<RightRow, 'kind' | 'subtype' | 'office' | 'number' | 'registeredOn' | 'expiresOn'>;

/** A date of the register: it has no time and no zone to move in. */
export function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(formatLocale(language), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** An office or territory by its ST.3 code: a country's name where the code is one. */
export function placeText(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(formatLocale(language), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The facts of a right in the reader's words. */
export function useRightWords() {
  const { t, i18n } = useTranslation(['review', 'ui']);
  const { language } = i18n;
  const office = (code: string) => {
    const known = { EM: t('office.EM'), WO: t('office.WO'), EP: t('office.EP') }[code];
    return known ?? placeText(code, language);
  };
  return {
    office,
    kind: ({ kind, subtype }: Told) =>
      subtype ? `${t(`rightKind.${kind}`)} · ${t(`subtype.${subtype}`)}` : t(`rightKind.${kind}`),
    number: (right: Told) => `${office(right.office)} · ${right.number || t('right.unregistered')}`,
    territories: ({ territories }: Pick<Right, 'territories'>) =>
      territories.map(office).join(t('ui:listSeparator')),
    term: ({ registeredOn, expiresOn }: Told) => {
      const from = registeredOn ? dayText(registeredOn, language) : t('right.noDate');
      return expiresOn ? `${from} – ${dayText(expiresOn, language)}` : from;
    },
  };
}
