import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { useLanguage } from '../misuse/use-language.js';
import classes from './penalties.module.css';
import type { Sanction } from './penalties-api.js';

const TONES: Record<Sanction['status'], StatusTone> = {
  proposed: 'waiting',
  'in-force': 'refused',
  declined: 'neutral',
  lifted: 'done',
};

/** What a sanction rests on, as it stood when it was imposed. */
function Basis({ basis }: Pick<Sanction, 'basis'>) {
  const { t } = useTranslation('penalties');
  const language = useLanguage();
  return (
    <>
      <Text size="sm">
        {t('sanction.basis', { count: basis.decisions.length, points: basis.points })}{' '}
        {basis.decisions.map(({ id }, at) => (
          <Anchor
            key={id}
            size="sm"
            mr={6}
            renderRoot={(props) => (
              <Link {...props} to="/decisions/$decisionId" params={{ decisionId: id }} />
            )}
          >
            {at + 1}
          </Anchor>
        ))}
      </Text>
      {basis.links.length > 0 ? (
        <div>
          <Text size="sm">{t('sanction.links')}</Text>
          <List size="sm">
            {basis.links.map((link) => (
              <List.Item key={link.en}>{link[language]}</List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </>
  );
}

/** One sanction with its reasons, basis, contest and answer; `children` are what can be done. */
export function SanctionCard({ sanction, children }: { sanction: Sanction; children?: ReactNode }) {
  const { t } = useTranslation('penalties');
  const { step, status, statement, basis, untilAt, inForceAt, contest, outcome, answer } = sanction;
  return (
    <section className={classes.panel}>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t(`step.${step}`)}{' '}
          <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>{' '}
          {sanction.isReferred ? (
            <StatusBadge tone="waiting">{t('sanction.referred')}</StatusBadge>
          ) : null}
        </Title>
        <Text size="sm" c="dimmed">
          {sanction.merchant.name}
          {inForceAt ? (
            <>
              {' · '}
              {t('sanction.since')} <DateTime at={inForceAt} precision="date" />
            </>
          ) : null}
          {untilAt ? (
            <>
              {' · '}
              {t('sanction.until')} <DateTime at={untilAt} precision="date" />
            </>
          ) : null}
        </Text>
        <Text size="sm">{t(`stepWhat.${step}`)}</Text>
        <Text style={{ whiteSpace: 'pre-line' }} lang="">
          {statement}
        </Text>
        <Basis basis={basis} />
        {contest ? (
          <div>
            <Text size="sm" fw={600}>
              {t('contest.said')}{' '}
              <StatusBadge tone={outcome === 'granted' ? 'done' : outcome ? 'refused' : 'waiting'}>
                {t(`contest.${outcome ?? 'waiting'}`)}
              </StatusBadge>
            </Text>
            <Text style={{ whiteSpace: 'pre-line' }}>{contest}</Text>
            {answer ? <Text mt={4}>{t('contest.answered', { answer })}</Text> : null}
          </div>
        ) : null}
        {children}
      </Stack>
    </section>
  );
}
