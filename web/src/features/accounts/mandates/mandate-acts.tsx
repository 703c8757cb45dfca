import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { useSignedIn } from '../../../app/session.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useNotify } from '../../../ui/use-notify.js';
import { type Mandate, mandatesApi } from './mandates-api.js';

function useAct(path: '/v1/mandates/{id}/acceptance' | '/v1/mandates/{id}/end', mandate: Mandate) {
  const client = useQueryClient();
  const notify = useNotify();
  const { t } = useTranslation('mandates');
  return useMutation({
    mutationFn: () => unwrap(mandatesApi.POST(path, { params: { path: { id: mandate.id } } })),
    onSuccess: async ({ status, holderName }) => {
      notify(status === 'active' ? t('accepted', { name: holderName }) : t('endedNow'));
      // What the agent may see changes with it: rights, notices, everything that is loaded.
      await client.invalidateQueries();
    },
  });
}

function End({ mandate, isAgent }: { mandate: Mandate; isAgent: boolean }) {
  const { t } = useTranslation('mandates');
  const [isAsking, setAsking] = useState(false);
  const end = useAct('/v1/mandates/{id}/end', mandate);
  const name = isAgent ? mandate.holderName : mandate.agentName;
  const word = mandate.status === 'active' ? 'end' : isAgent ? 'decline' : 'takeBack';
  const effect = {
    decline: t('declineWhat'),
    takeBack: t('takeBackWhat'),
    end: t(isAgent ? 'endAgentWhat' : 'endHolderWhat'),
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t(word)}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t(`${word}Title`, { name })}
        confirmLabel={t(word)}
        isDestructive
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        {effect[word]}
      </ConfirmDialog>
    </>
  );
}

function Accept({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation('mandates');
  const accept = useAct('/v1/mandates/{id}/acceptance', mandate);
  return (
    <Button size="compact-sm" loading={accept.isPending} onClick={() => accept.mutate()}>
      {t('accept')}
    </Button>
  );
}

/** What the reader's side can do with a mandate in its present state. */
export function MandateActs({ mandate }: { mandate: Mandate }) {
  const { organisation, permissions } = useSignedIn();
  const isAgent = organisation.id === mandate.agentId;
  if (mandate.status === 'ended' || !permissions.includes('mandate.manage')) return null;
  return (
    <Group gap={6} justify="flex-end">
      {isAgent && mandate.status === 'offered' ? <Accept mandate={mandate} /> : null}
      <End mandate={mandate} isAgent={isAgent} />
    </Group>
  );
}
