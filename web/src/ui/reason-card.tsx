import { Anchor, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from './date-time.js';
import { DueTime } from './due-time.js';
import classes from './reason-card.module.css';

export interface StatementOfReasons {
  /** The outcome in words: “Listing removed”. */
  outcome: string;
  decidedAt: string;
  /** The reason in one sentence. */
  summary: string;
  facts: ReactNode;
  /** Without an address where the rule stands in no public register. */
  ground: { label: string; href?: string | undefined };
  /** The right relied on, when there is one. */
  right?: ReactNode;
  measures: readonly string[];
  isDetectionAutomated: boolean;
  decision: 'fully-automated' | 'partly-automated' | 'by-people';
  contest?: { label: string; onContest: () => void; until?: string | undefined } | undefined;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A statement of reasons as its addressee reads it: the reason first, the way to contest last. */
export function ReasonCard({ statement }: { statement: StatementOfReasons }) {
  const { t } = useTranslation('ui');
  const { contest, ground, right, measures } = statement;
  return (
    <section className={classes.card}>
      <Group justify="space-between" gap="xs">
        <Text component="h2" className={classes.outcome}>
          {statement.outcome}
        </Text>
        <Text size="sm" c="dimmed">
          <DateTime at={statement.decidedAt} />
        </Text>
      </Group>
      <p className={classes.summary}>{statement.summary}</p>
      <dl className={classes.facts}>
        <Fact label={t('reason.facts')}>{statement.facts}</Fact>
        {right ? <Fact label={t('reason.right')}>{right}</Fact> : null}
        <Fact label={t('reason.ground')}>
          {ground.href ? (
            <Anchor href={ground.href} target="_blank" rel="noreferrer">
              {ground.label}
            </Anchor>
          ) : (
            ground.label
          )}
        </Fact>
        {measures.length > 0 ? (
          <Fact label={t('reason.measures')}>{measures.join(t('listSeparator'))}</Fact>
        ) : null}
        <Fact label={t('reason.automation')}>
          {t(statement.isDetectionAutomated ? 'reason.foundByMachine' : 'reason.foundByPeople')}{' '}
          {t(`reason.decision.${statement.decision}`)}
        </Fact>
      </dl>
      {contest ? (
        <Group className={classes.contest} gap="md">
          <Button variant="default" onClick={contest.onContest}>
            {contest.label}
          </Button>
          {contest.until ? <DueTime at={contest.until} /> : <span>{t('reason.noLimit')}</span>}
        </Group>
      ) : null}
    </section>
  );
}
