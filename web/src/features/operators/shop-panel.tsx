import { Anchor, Button, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { percentText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useNotify } from '../../ui/use-notify.js';
import { useLanguage } from '../misuse/use-language.js';
import classes from './operators.module.css';
import {
  type Edge,
  markKnownBad,
  OPERATORS,
  type Shop,
  severShop,
  shopQuery,
} from './operators-api.js';

function Numbers({ id }: { id: string }) {
  const { t } = useTranslation('operators');
  const numbers = useQuery(shopQuery(id)).data?.numbers;
  if (!numbers) return null;
  const { listings, trade } = numbers;
  return (
    <List size="sm" listStyleType="none">
      <List.Item>{t('shop.live', { count: listings.live })}</List.Item>
      <List.Item>{t('shop.removed', { count: listings.removed ?? 0 })}</List.Item>
      <List.Item>{t('shop.orders', { count: trade?.orders ?? 0 })}</List.Item>
      <List.Item>{t('shop.fakes', { count: trade?.refundsSuspectedCounterfeit ?? 0 })}</List.Item>
    </List>
  );
}

/** A shop in a few words, with its numbers. */
export function ShopCard({ shop }: { shop: Shop }) {
  const { t, i18n } = useTranslation('operators');
  return (
    <Stack gap={4}>
      <Title order={3} size="h4">
        <Anchor
          renderRoot={(props) => <Link {...props} to="/review/search" search={{ q: shop.id }} />}
        >
          <span lang="">{shop.name}</span>
        </Anchor>
      </Title>
      {shop.isKnownBad ? <StatusBadge tone="refused">{t('shop.knownBad')}</StatusBadge> : null}
      <Text size="sm" c="dimmed">
        {shop.storefront} · {t('shop.opened')} <DateTime at={shop.openedAt} precision="date" />
      </Text>
      {shop.nearness > 0 && !shop.isKnownBad ? (
        <Text size="sm">
          {t('shop.nearness', { percent: percentText(shop.nearness, i18n.language) })}
        </Text>
      ) : null}
      <Numbers id={shop.id} />
    </Stack>
  );
}

/** What two shops share, each thing with how many others have it. */
export function EdgeEvidence({ edge }: { edge: Edge }) {
  const { t, i18n } = useTranslation('operators');
  const language = useLanguage();
  return (
    <Stack gap={4}>
      <Text size="sm">
        {edge.relations.map((one) => t(`relation.${one}`, { defaultValue: one })).join(' · ')} –{' '}
        {t('edge.probability', { percent: percentText(edge.probability, i18n.language) })}
      </Text>
      <List size="sm">
        {edge.evidence.map(({ kind, text, points }) => (
          <List.Item key={kind}>
            {text[language]} <Text span c="dimmed">{`+${points.toFixed(1)}`}</Text>
          </List.Item>
        ))}
      </List>
      <Text size="xs" c="dimmed">
        {t('edge.since')} <DateTime at={edge.since} precision="date" />
      </Text>
    </Stack>
  );
}

type Act = 'known-bad' | 'not-known-bad' | 'sever';

function Acts({ shop }: { shop: Shop }) {
  const { t } = useTranslation('operators');
  const { permissions } = useSignedIn();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: async (what: Act) => {
      if (what === 'sever') await severShop(shop.id, reason);
      else await markKnownBad(shop.id, what === 'known-bad' ? reason : null);
    },
    onSuccess: async () => {
      notify(t('act.done'));
      setReason('');
      await client.invalidateQueries({ queryKey: [OPERATORS] });
    },
  });
  const isEmpty = reason.trim() === '';
  return (
    <Stack gap="xs">
      <Textarea
        label={t('act.reason')}
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty}
          loading={act.isPending}
          onClick={() => act.mutate('sever')}
        >
          {t('act.sever')}
        </Button>
        {permissions.includes('claim.approve') ? (
          <Button
            size="xs"
            variant="light"
            color="red"
            disabled={isEmpty && !shop.isKnownBad}
            loading={act.isPending}
            onClick={() => act.mutate(shop.isKnownBad ? 'not-known-bad' : 'known-bad')}
          >
            {t(shop.isKnownBad ? 'act.notKnownBad' : 'act.knownBad')}
          </Button>
        ) : null}
      </Group>
      {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
    </Stack>
  );
}

interface ChosenProps {
  shops: readonly Shop[];
  edges: readonly Edge[];
  onExpand: (id: string) => void;
}

/** What the reader has chosen: one shop with its links, or two side by side. */
export function Chosen({ shops, edges, onExpand }: ChosenProps) {
  const { t } = useTranslation('operators');
  const [one, other] = shops;
  if (!one) return <Text c="dimmed">{t('graph.how')}</Text>;
  if (other) {
    const edge = edges.find(
      ({ a, b }) => (a === one.id && b === other.id) || (a === other.id && b === one.id),
    );
    return (
      <Stack gap="md">
        <div className={classes.pair}>
          {[one, other].map((shop) => (
            <div key={shop.id}>
              <ShopCard shop={shop} />
              <Button size="compact-xs" variant="subtle" onClick={() => onExpand(shop.id)}>
                {t('graph.expand')}
              </Button>
            </div>
          ))}
        </div>
        {edge ? <EdgeEvidence edge={edge} /> : <Text>{t('edge.none')}</Text>}
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <ShopCard shop={one} />
      <Button size="xs" variant="default" onClick={() => onExpand(one.id)}>
        {t('graph.expand')}
      </Button>
      <Acts key={one.id} shop={one} />
    </Stack>
  );
}
