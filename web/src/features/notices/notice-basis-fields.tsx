import { Group, NativeSelect, Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRegisterNames } from '../rights/office-name.js';
import type { RightRow } from '../rights/rights-api.js';
import { ListingPicture } from './claim-card.js';
import { storefrontsQuery } from './notices-api.js';
import { LawText, usePackTexts } from './regime-facts.js';
import type { NoticeForm } from './use-notice-draft.js';

interface RightFieldProps {
  form: NoticeForm;
  rights: readonly RightRow[];
  right: RightRow | undefined;
}

/** The right that the notice rests on, among those that can be used now. */
export function RightField({ form, rights, right }: RightFieldProps) {
  const { t } = useTranslation('notices');
  const names = useRegisterNames();
  const holders = new Set(rights.map(({ holder }) => holder.id));
  const labelOf = ({ title, office, number, holder }: RightRow) =>
    [title, `${office} ${number}`.trim(), ...(holders.size > 1 ? [holder.name] : [])].join(' · ');
  return (
    <Stack gap="sm">
      <Select
        label={t('new.rightField')}
        data={rights.map((one) => ({ value: one.id, label: labelOf(one) }))}
        value={form.draft.rightId || null}
        onChange={(rightId) =>
          form.set({ rightId: rightId ?? '', regime: '', ground: '', statements: [] })
        }
        error={form.errorOf('rightId')}
        placeholder={t('new.pickRight')}
        nothingFoundMessage={t('new.noSuchRight')}
        maw={560}
        searchable
        required
      />
      {right ? (
        <Group gap="sm" wrap="nowrap">
          <ListingPicture src={right.markImageUrl} />
          <div>
            <Text>{`${names.office(right.office)} ${right.number}`}</Text>
            <Text size="sm" c="dimmed">
              {`${right.holder.name} · ${names.territories(right.territories)}`}
            </Text>
          </div>
        </Group>
      ) : null}
    </Stack>
  );
}

/** Where the listings stand and under which rules; regimes that do not cover the right say so. */
export function RegimeFields({ form, right }: Pick<RightFieldProps, 'form' | 'right'>) {
  const { t } = useTranslation('notices');
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const { packOf, language, packs } = usePackTexts();
  const { draft, set, errorOf } = form;
  const storefront = storefronts.find(({ id }) => id === draft.storefrontId);
  const options = packs.filter(
    (pack) => storefront?.regimes.includes(pack.id) && packOf(pack.id) === pack,
  );
  const covers = (kinds: readonly string[]) => !right || kinds.includes(right.kind);
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('notice.storefront')}
        value={draft.storefrontId}
        data={[
          { value: '', label: t('new.pickStorefront') },
          ...storefronts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) =>
          set({ storefrontId: event.currentTarget.value, regime: '', ground: '', statements: [] })
        }
        error={errorOf('storefrontId')}
        maw={560}
        required
      />
      {storefront ? (
        <Radio.Group
          label={t('new.regimeField')}
          value={draft.regime}
          onChange={(value) => {
            const pack = options.find(({ id }) => id === value);
            const grounds = pack?.grounds.filter(({ kinds }) => covers(kinds)) ?? [];
            const ground = grounds.length === 1 ? (grounds[0]?.code ?? '') : '';
            if (pack) set({ regime: pack.id, ground, statements: [] });
          }}
          error={errorOf('regime')}
          withAsterisk
        >
          <Stack gap="xs" mt={6}>
            {options.map((pack) => (
              <Radio
                key={pack.id}
                value={pack.id}
                label={pack.title[language]}
                disabled={!covers(pack.rightKinds)}
                description={
                  covers(pack.rightKinds) ? (
                    <LawText regime={pack.id} law={pack.law} />
                  ) : (
                    t('new.notCovered')
                  )
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
    </Stack>
  );
}
