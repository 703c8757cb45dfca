import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../app/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { PageHeader } from '../../../ui/page-header.js';
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.js';
import { rightsQuery } from '../../rights/rights-api.js';
import { MandateActs } from './mandate-acts.js';
import { type Mandate, mandatePageQuery } from './mandates-api.js';
import { OfferMandate } from './offer-mandate.js';

const route = getRouteApi('/portal/mandates');

const TONES: Record<Mandate['status'], StatusTone> = {
  offered: 'attention',
  active: 'done',
  ended: 'neutral',
};

/** The rights a mandate names; those the reader may not see yet are only counted. */
function Scope({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation(['mandates', 'ui']);
  const named = mandate.rightsScope;
  const rights = useQuery({ ...rightsQuery({ limit: 200 }), enabled: named !== null }).data?.items;
  if (!named) return t('everyRight');
  const titles = (rights ?? []).filter(({ id }) => named.includes(id)).map(({ title }) => title);
  return (
    <>
      {t('rights', { count: named.length })}
      {titles.length > 0 ? (
        <Text size="xs" c="dimmed">
          {titles.join(t('ui:listSeparator'))}
        </Text>
      ) : null}
    </>
  );
}

/** When the present state began. */
function Since({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation('mandates');
  const { endedAt, acceptedAt, givenAt } = mandate;
  const word = endedAt ? 'ended' : acceptedAt ? 'since' : 'given';
  return (
    <>
      {t(word)} <DateTime at={endedAt ?? acceptedAt ?? givenAt} precision="date" />
    </>
  );
}

function useColumns(isAgent: boolean, mayAct: boolean): Column<Mandate>[] {
  const { t } = useTranslation('mandates');
  const acts: Column<Mandate> = {
    key: 'act',
    header: t('action'),
    align: 'end',
    cell: (row) => <MandateActs mandate={row} />,
  };
  return [
    {
      key: 'other',
      header: t(isAgent ? 'holder' : 'agent'),
      cell: (row) => <b>{isAgent ? row.holderName : row.agentName}</b>,
    },
    { key: 'scope', header: t('scope'), cell: (row) => <Scope mandate={row} /> },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <StatusBadge tone={TONES[row.status]}>{t(`status.${row.status}`)}</StatusBadge>
          <Text size="xs" c="dimmed">
            <Since mandate={row} />
          </Text>
        </>
      ),
    },
    ...(mayAct ? [acts] : []),
  ];
}

/** Whom an agent acts for, or who acts for a holder; offered, accepted and ended here. */
export function MandatesPage() {
  const { t } = useTranslation('mandates');
  const { organisation, permissions } = useSignedIn();
  const isAgent = organisation.kind === 'agent';
  const mayAct = permissions.includes('mandate.manage');
  const mayOffer = mayAct && !isAgent;
  const query = useQuery(mandatePageQuery(route.useSearch().cursor));
  const [isOffering, setOffering] = useState(false);
  const offers = query.data?.items.filter(({ status }) => status === 'offered').length ?? 0;
  const columns = useColumns(isAgent, mayAct);
  return (
    <>
      <PageHeader
        title={t('nav.mandates')}
        what={t(isAgent ? 'agentWhat' : 'holderWhat')}
        ask={isAgent && offers > 0 ? t('agentAsk', { count: offers }) : undefined}
        actions={
          mayOffer ? (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOffering(true)}>
              {t('offer')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('nav.mandates')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('noneTitle'), children: t(isAgent ? 'noneAgent' : 'noneHolder') }}
      />
      {isOffering ? <OfferMandate onClose={() => setOffering(false)} /> : null}
    </>
  );
}
