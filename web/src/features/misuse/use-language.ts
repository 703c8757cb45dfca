import { useTranslation } from 'react-i18next';

/** The key of the reader's language in texts that the server words twice. */
export function useLanguage(): 'en' | 'zh' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('zh') ? 'zh' : 'en';
}
