import { Group, NativeSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClassPicker } from './class-picker.js';
import { useRegisterNames } from './office-name.js';
import {
  isOrganisationOffice,
  kindsRegisteredBy,
  OFFICE_CODES,
  RIGHT_KINDS,
} from './register-facts.js';
import type { RightKind } from './rights-api.js';
import { TerritoryPicker } from './territory-picker.js';
import type { RightForm } from './use-right-form.js';

const SUBTYPES = ['word', 'figurative', 'combined'] as const;
/** Offices whose number formats have a sentence of their own. */
const HINTED = ['CN', 'US', 'EM', 'WO'] as const;

/** Offices at which a right of this kind can be registered; a work can originate anywhere. */
function officesFor(kind: RightKind) {
  return OFFICE_CODES.filter((office) =>
    kind === 'copyright' ? !isOrganisationOffice(office) : kindsRegisteredBy(office).includes(kind),
  );
}

function useNumberHint({ kind, office }: RightForm['draft']): string {
  const { t } = useTranslation('rights');
  if (kind === 'copyright') return t('hint.number.copyright');
  if (kind === 'trademark') {
    const hinted = HINTED.find((code) => code === office);
    return t(hinted ? `hint.number.trademark${hinted}` : 'hint.number.other');
  }
  return t(office === 'CN' ? 'hint.number.patentCN' : 'hint.number.other');
}

export function KindFields({ form }: { form: RightForm }) {
  const { t } = useTranslation('rights');
  const { draft, set, errorOf } = form;
  function onKind(value: string) {
    const kind = RIGHT_KINDS.find((one) => one === value);
    if (!kind) return;
    const offices = officesFor(kind);
    const office = offices.includes(draft.office) ? draft.office : (offices[0] ?? 'CN');
    set({ kind, office });
  }
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('field.kind')}
        value={draft.kind}
        onChange={onKind}
        error={errorOf('kind')}
        withAsterisk
      >
        <Group gap="md" mt={6}>
          {RIGHT_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`kind.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      {draft.kind === 'trademark' ? (
        <Radio.Group
          label={t('field.subtype')}
          value={draft.subtype}
          onChange={(value) => set({ subtype: SUBTYPES.find((one) => one === value) ?? 'word' })}
          error={errorOf('subtype')}
          withAsterisk
        >
          <Group gap="md" mt={6}>
            {SUBTYPES.map((subtype) => (
              <Radio key={subtype} value={subtype} label={t(`subtype.${subtype}`)} />
            ))}
          </Group>
        </Radio.Group>
      ) : null}
    </Stack>
  );
}

export function RegisterFields({ form }: { form: RightForm }) {
  const { t } = useTranslation('rights');
  const { office } = useRegisterNames();
  const { draft, set, errorOf } = form;
  const hint = useNumberHint(draft);
  const offices = officesFor(draft.kind).map((value) => ({
    value,
    label: `${value} · ${office(value)}`,
  }));
  const isWork = draft.kind === 'copyright';
  return (
    <Stack gap="md">
      <TextInput
        label={t(`titleOf.${draft.kind}`)}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={errorOf('title')}
        maxLength={500}
        required
      />
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <Select
          label={t(isWork ? 'field.country' : 'field.office')}
          data={offices}
          value={draft.office}
          onChange={(value) => {
            const code = OFFICE_CODES.find((one) => one === value);
            if (code) set({ office: code });
          }}
          error={errorOf('office')}
          miw={220}
          searchable
          allowDeselect={false}
          required
        />
        <TextInput
          label={t(isWork ? 'field.workNumber' : 'field.number')}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={errorOf('number')}
          miw={220}
          required={!isWork}
        />
      </Group>
      {draft.kind === 'trademark' ? (
        <ClassPicker
          value={draft.niceClasses}
          onChange={(niceClasses) => set({ niceClasses })}
          error={errorOf('niceClasses')}
        />
      ) : null}
      <TerritoryPicker
        label={t('field.territories')}
        hint={t(`hint.territories.${territoryHint(draft)}`)}
        value={draft.territories}
        onChange={(territories) => set({ territories })}
        error={errorOf('territories')}
        isRequired={territoryHint(draft) === 'designated'}
      />
      <DateFields form={form} />
    </Stack>
  );
}

/** The union offices grant one right for all members; other organisations name theirs one by one. */
function territoryHint({
  kind,
  office,
}: RightForm['draft']): 'work' | 'union' | 'designated' | 'state' {
  if (kind === 'copyright') return 'work';
  if (office === 'EM' || office === 'BX') return 'union';
  return isOrganisationOffice(office) ? 'designated' : 'state';
}

function DateFields({ form }: { form: RightForm }) {
  const { t } = useTranslation('rights');
  const { draft, set, errorOf } = form;
  const isWork = draft.kind === 'copyright';
  return (
    <Group gap="md" align="flex-start">
      <TextInput
        type="date"
        label={t(isWork ? 'field.createdOn' : 'field.registeredOn')}
        value={draft.registeredOn}
        onChange={(event) => set({ registeredOn: event.currentTarget.value })}
        error={errorOf('registeredOn')}
        w={220}
      />
      <TextInput
        type="date"
        label={t('field.expiresOn')}
        description={t('hint.expiresOn')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.expiresOn}
        onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        error={errorOf('expiresOn')}
        w={220}
      />
    </Group>
  );
}

export interface HolderChoice {
  value: string;
  label: string;
}

export function HolderField({ form, holders }: { form: RightForm; holders: HolderChoice[] }) {
  const { t } = useTranslation('rights');
  return (
    <NativeSelect
      label={t('field.holder')}
      description={t('hint.holder')}
      value={form.draft.holderId}
      data={[{ value: '', label: t('hint.pickHolder') }, ...holders]}
      onChange={(event) => form.set({ holderId: event.currentTarget.value })}
      error={form.errorOf('holderId')}
      maw={460}
      required
    />
  );
}
