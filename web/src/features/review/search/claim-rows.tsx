import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClaimCard } from '../../notices/claim-card.js';
import type { ClaimView } from '../../notices/notices-api.js';

/** Claims that were found, each a way into its case. */
export function ClaimRows({ claims }: { claims: readonly ClaimView[] | undefined }) {
  const { t } = useTranslation('review');
  if (!claims) return <Skeleton height={90} />;
  if (claims.length === 0) return <Text c="dimmed">{t('search.noClaims')}</Text>;
  return (
    <Stack gap="xs">
      {claims.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          actions={
            <Anchor
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/review/cases/$noticeId"
                  params={{ noticeId: claim.noticeId }}
                  search={{ claim: claim.id }}
                />
              )}
            >
              {t('search.openCase')}
            </Anchor>
          }
        />
      ))}
    </Stack>
  );
}
