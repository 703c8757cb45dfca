import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { Language } from '../i18n/language.js';
import { useLanguage } from './use-language.js';

const OTHER: Record<Language, { language: Language; name: string }> = {
  en: { language: 'zh-CN', name: '中文' },
  'zh-CN': { language: 'en', name: 'English' },
};

interface LanguageSwitchProps {
  className?: string | undefined;
}

/** Names the other language in that language, so that whoever is lost can find it. */
export function LanguageSwitch({ className }: LanguageSwitchProps) {
  const [current, choose] = useLanguage();
  const other = OTHER[current];
  return (
    <Button
      className={className}
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other.language}
      leftSection={<IconLanguage size={16} stroke={1.6} />}
      onClick={() => choose(other.language)}
    >
      {other.name}
    </Button>
  );
}
