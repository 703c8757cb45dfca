import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nearestLanguage } from '../../../i18n/language.js';
import type { RegimePack } from '../../notices/notices-api.js';

interface StatementBoxesProps {
  statements: RegimePack['counterNotice']['statements'];
  made: readonly string[];
  onChange: (made: string[]) => void;
}

/** The statements that the regime demands, in its own words and with their source. */
export function StatementBoxes({ statements, made, onChange }: StatementBoxesProps) {
  const { t, i18n } = useTranslation('measures');
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  if (statements.length === 0) return <Text c="dimmed">{t('form.noStatements')}</Text>;
  return (
    <Checkbox.Group label={t('form.statements')} value={[...made]} onChange={onChange} required>
      <Stack gap="sm" mt={6}>
        {statements.map(({ code, text, source }) => (
          <Checkbox key={code} value={code} label={text[language]} description={source[language]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
