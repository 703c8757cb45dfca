import { Button, Group, Modal, MultiSelect, Radio, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import { rightsQuery } from '../../rights/rights-api.js';
import { agentsQuery, MANDATES, mandatesApi, type NewMandate } from './mandates-api.js';

function useOffer(onDone: () => void) {
  const { t } = useTranslation('mandates');
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (body: NewMandate) => unwrap(mandatesApi.POST('/v1/mandates', { body })),
    onSuccess: async ({ agentName }) => {
      notify(t('offered', { name: agentName }));
      onDone();
      await client.invalidateQueries({ queryKey: [MANDATES] });
    },
  });
}

function AgentPicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('mandates');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const agents = useQuery(agentsQuery(q)).data?.items ?? [];
  return (
    <Select
      label={t('pickAgent')}
      description={t('pickAgentHint')}
      nothingFoundMessage={t('noAgent')}
      data={agents.map(({ id, name, country }) => ({ value: id, label: `${name} · ${country}` }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      onSearchChange={setTyped}
      // The server has found them already, also by words that the label does not begin with.
      filter={({ options }) => options}
      searchable
      required
      data-autofocus
    />
  );
}

interface ScopeProps {
  /** Null: every right. */
  value: string[] | null;
  onChange: (rights: string[] | null) => void;
}

function ScopePicker({ value, onChange }: ScopeProps) {
  const { t } = useTranslation('mandates');
  const rights = useQuery({ ...rightsQuery({ limit: 200 }), enabled: value !== null }).data?.items;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('whichRights')}
        value={value ? 'some' : 'all'}
        onChange={(choice) => onChange(choice === 'some' ? [] : null)}
      >
        <Stack gap={6} mt={6}>
          <Radio value="all" label={t('all')} />
          <Radio value="some" label={t('some')} />
        </Stack>
      </Radio.Group>
      {value ? (
        <MultiSelect
          label={t('pickRights')}
          data={(rights ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={value}
          onChange={onChange}
          searchable
          withAsterisk
        />
      ) : null}
    </Stack>
  );
}

/** A rights holder offers an agent the power to act for it. */
export function OfferMandate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['mandates', 'ui']);
  const [agentId, setAgentId] = useState('');
  const [scope, setScope] = useState<string[] | null>(null);
  const offer = useOffer(onClose);
  const isReady = agentId !== '' && (scope === null || scope.length > 0);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    offer.mutate({ agentId, ...(scope && { rightsScope: scope }) });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('offer')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Text size="sm">{t('offerWhat')}</Text>
          {isProblem(offer.error) ? <ProblemAlert problem={offer.error} /> : null}
          <AgentPicker value={agentId} onChange={setAgentId} />
          <ScopePicker value={scope} onChange={setScope} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={offer.isPending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
