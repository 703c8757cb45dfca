import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nearestLanguage } from '../../../i18n/language.js';
import { ClaimCard } from '../../notices/claim-card.js';
import type { RegimePack } from '../../notices/notices-api.js';
import type { Contestable } from '../groups.js';

interface ClaimPickerProps {
  group: Contestable;
  pack: RegimePack | undefined;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** The claims of one complainant under one regime, to answer with one counter-notice. */
export function ClaimPicker({ group, pack, chosen, onChange }: ClaimPickerProps) {
  const { t, i18n } = useTranslation('measures');
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  const isAll = group.claims.every(({ id }) => chosen.has(id));

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  }

  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('picker.of', {
            complainant: group.complainant.name,
            regime: pack?.title[language] ?? group.regime,
          })}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(new Set(isAll ? [] : group.claims.map(({ id }) => id)))}
        >
          {t(isAll ? 'picker.none' : 'picker.all', { count: group.claims.length })}
        </Button>
      </Group>
      {group.claims.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          to={`/shop/claims/${claim.id}`}
          lead={
            <Checkbox
              aria-label={t('picker.choose', { title: claim.listing.title })}
              checked={chosen.has(claim.id)}
              onChange={() => toggle(claim.id)}
            />
          }
        />
      ))}
    </Stack>
  );
}
