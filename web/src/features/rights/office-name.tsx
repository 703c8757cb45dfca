import { useTranslation } from 'react-i18next';
import { officeName, regionName, registerLanguage } from './register-facts.js';
import type { OfficeCode } from './rights-api.js';

/** Names of offices and territories in the reader's language. */
export function useRegisterNames() {
  const { t, i18n } = useTranslation('ui');
  const language = registerLanguage(i18n.language);
  return {
    language,
    office: (code: OfficeCode) => officeName(code, language),
    territories: (codes: readonly string[]) =>
      codes.map((code) => regionName(code, language)).join(t('listSeparator')),
  };
}
