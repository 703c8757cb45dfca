import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { browserLanguage, type Language, storedLanguage } from './language.js';

interface MessageFile {
  messages: Record<string, unknown>;
}

// A file is its namespace: adding one needs no registry, and each language ships apart.
const files: Record<string, Record<string, () => Promise<MessageFile>>> = {
  en: import.meta.glob<MessageFile>('./en/*.ts'),
  'zh-CN': import.meta.glob<MessageFile>('./zh/*.ts'),
};
const folder: Record<string, string> = { en: 'en', 'zh-CN': 'zh' };

const messageFiles: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, namespace) {
    const load = files[language]?.[`./${folder[language]}/${namespace}.ts`];
    if (!load) throw new Error(`No messages for ${language} ${namespace}`);
    return { ...(await load()).messages };
  },
};

function markDocument(language: string) {
  document.documentElement.lang = language;
}

/** Starts i18next with the stored or the browser's language and the shell's own texts. */
export async function startI18n(): Promise<i18n> {
  const language: Language = storedLanguage() ?? browserLanguage(navigator.languages);
  i18next.on('languageChanged', markDocument);
  await i18next
    .use(messageFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['ui', 'shell'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return i18next;
}
