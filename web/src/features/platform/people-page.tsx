import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberActs } from './member-acts.js';
import { type Member, peopleQuery } from './platform-api.js';

const route = getRouteApi('/portal/people');

function useColumns(): Column<Member>[] {
  const { t } = useTranslation(['platform', 'ui']);
  return [
    { key: 'name', header: t('people.name'), cell: (row) => <b>{row.name}</b> },
    { key: 'email', header: t('people.email'), cell: (row) => row.email ?? '–' },
    {
      key: 'roles',
      header: t('people.roles'),
      cell: (row) => row.roles.map((role) => t(`role.${role}`)).join(t('ui:listSeparator')),
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <StatusBadge tone={row.status === 'active' ? 'done' : 'waiting'}>
          {t(`people.status.${row.status}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'since',
      header: t('people.since'),
      cell: (row) => <DateTime at={row.addedAt} precision="date" />,
    },
    { key: 'end', header: t('action'), align: 'end', cell: (row) => <MemberActs member={row} /> },
  ];
}

/** The people of one's own organisation, and the invitation of new ones. */
export function PeoplePage() {
  const { t } = useTranslation('platform');
  const { cursor } = route.useSearch();
  const [isInviting, setInviting] = useState(false);
  const query = useQuery(peopleQuery(cursor ? { cursor } : {}));
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('nav.people')}
        what={t('people.what')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        }
      />
      <DataTable
        label={t('nav.people')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('people.noneTitle'), children: t('people.none') }}
      />
      {isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </>
  );
}
