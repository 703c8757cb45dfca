import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoundField } from '../../../ui/use-fields.js';
import type { RegimePack } from '../../notices/notices-api.js';
import { CONTACT_FIELDS, type ContactField, isDisclosed } from '../disclosed.js';

interface ContactFieldsProps {
  pack: RegimePack;
  bind: (name: ContactField) => BoundField;
}

/** The contact that the regime asks for; each field says whether the complainant will read it. */
export function ContactFields({ pack, bind }: ContactFieldsProps) {
  const { t } = useTranslation(['measures', 'notices']);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Text component="legend" fw={550} mb={6}>
        {t('form.contact')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {CONTACT_FIELDS.map((field) => (
          <TextInput
            key={field}
            {...bind(field)}
            label={t(`notices:contact.${field}`)}
            description={t(isDisclosed(pack.id, field) ? 'form.shown' : 'form.kept')}
            required={pack.counterNotice.contact.includes(field)}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
