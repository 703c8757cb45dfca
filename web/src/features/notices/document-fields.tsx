import {
  Checkbox,
  Input,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RightRow } from '../rights/rights-api.js';
import { EvidenceInput } from './evidence-input.js';
import type { RegimePack } from './notices-api.js';
import { usePackTexts } from './regime-facts.js';
import type { NoticeForm } from './use-notice-draft.js';

interface PackProps {
  form: NoticeForm;
  pack: RegimePack | undefined;
}

/** Why the listings infringe, in a word of the regime and in the complainant's own. */
export function GroundFields({ form, pack, right }: PackProps & { right: RightRow | undefined }) {
  const { t } = useTranslation('notices');
  const { language } = usePackTexts();
  const { draft, set, errorOf, evidence, setEvidence } = form;
  const least = pack?.notice.minimumExplanation ?? 10;
  const grounds = pack?.grounds.filter(({ kinds }) => !right || kinds.includes(right.kind)) ?? [];
  return (
    <Stack gap="md">
      {pack ? (
        <Radio.Group
          label={t('notice.ground')}
          value={draft.ground}
          onChange={(ground) => set({ ground })}
          error={errorOf('ground')}
          withAsterisk
        >
          <Stack gap="xs" mt={6}>
            {grounds.map(({ code, text }) => (
              <Radio key={code} value={code} label={text[language]} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Text c="dimmed">{t('new.regimeFirst')}</Text>
      )}
      <Textarea
        label={t('document.explanation')}
        description={t('new.explanationWhat', { count: least })}
        value={draft.explanation}
        onChange={(event) => set({ explanation: event.currentTarget.value })}
        error={errorOf('explanation', { count: least })}
        maxLength={10_000}
        autosize
        minRows={4}
        required
      />
      <Input.Wrapper
        label={t('document.evidence')}
        description={t(pack?.notice.isEvidenced ? 'new.evidenceNeeded' : 'new.evidenceWhat')}
        error={evidence.length === 0 ? errorOf('evidenceIds') : undefined}
        withAsterisk={pack?.notice.isEvidenced ?? false}
        labelElement="div"
      >
        <div style={{ marginTop: 6 }}>
          <EvidenceInput purpose="notice" items={evidence} onChange={setEvidence} />
        </div>
      </Input.Wrapper>
    </Stack>
  );
}

const CONTACT = [
  { field: 'name', autoComplete: 'name' },
  { field: 'email', autoComplete: 'email' },
  { field: 'phone', autoComplete: 'tel' },
  { field: 'address', autoComplete: 'street-address' },
] as const;

function ContactFields({ form, pack }: PackProps) {
  const { t } = useTranslation('notices');
  const { draft, set, errorOf } = form;
  const isNeeded = (field: string) =>
    field === 'name' || field === 'email' || (pack?.notice.contact.includes(field) ?? false);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {CONTACT.map(({ field, autoComplete }) => (
        <TextInput
          key={field}
          label={t(`contact.${field}`)}
          value={draft.contact[field]}
          onChange={(event) =>
            set({ contact: { ...draft.contact, [field]: event.currentTarget.value } })
          }
          error={errorOf(`contact.${field}`)}
          autoComplete={autoComplete}
          required={isNeeded(field)}
        />
      ))}
    </SimpleGrid>
  );
}

/** Who complains, the statements that the regime demands of them, and their signature. */
export function SignatureFields({ form, pack }: PackProps) {
  const { t } = useTranslation('notices');
  const { language } = usePackTexts();
  const { draft, set, errorOf } = form;
  function state(code: string, isMade: boolean) {
    const others = draft.statements.filter((one) => one !== code);
    set({ statements: isMade ? [...others, code] : others });
  }
  return (
    <Stack gap="md">
      <ContactFields form={form} pack={pack} />
      <TextInput
        label={t('new.reference')}
        description={t('new.referenceWhat')}
        value={draft.reference}
        onChange={(event) => set({ reference: event.currentTarget.value })}
        maxLength={100}
        maw={320}
      />
      {pack ? (
        <Input.Wrapper label={t('new.statements')} error={errorOf('statements')} labelElement="div">
          <Stack gap="xs" mt={6}>
            {pack.notice.statements.map(({ code, text, source }) => (
              <Checkbox
                key={code}
                label={text[language]}
                description={source[language]}
                checked={draft.statements.includes(code)}
                onChange={(event) => state(code, event.currentTarget.checked)}
                required
              />
            ))}
          </Stack>
        </Input.Wrapper>
      ) : null}
      {pack?.notice.isSigned ? (
        <TextInput
          label={t('new.signature')}
          description={t('new.signatureWhat')}
          value={draft.signature}
          onChange={(event) => set({ signature: event.currentTarget.value })}
          error={errorOf('signature')}
          maxLength={200}
          maw={320}
          required
        />
      ) : null}
    </Stack>
  );
}
