import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './penalties.module.css';
import type { Penalties } from './penalties-api.js';

/** Points in force against the steps of the ladder, drawn to scale. */
function Ladder({ penalties }: { penalties: Penalties }) {
  const { t } = useTranslation('penalties');
  const { points, ladder } = penalties;
  const most = Math.max(points, ...ladder.map(({ from }) => from)) || 1;
  return (
    <figure className={classes.ladder}>
      <div className={classes.track}>
        <div className={classes.points} style={{ width: `${(100 * points) / most}%` }} />
        {ladder.map(({ step, from }) => (
          <span
            key={step}
            className={classes.rung}
            style={{ insetInlineStart: `${(100 * from) / most}%` }}
            title={t('ladder.rung', { step: t(`step.${step}`), from })}
          />
        ))}
      </div>
      <figcaption className={classes.rungs}>
        {ladder.map(({ step, from }) => (
          <Text
            key={step}
            size="xs"
            c={points >= from ? undefined : 'dimmed'}
            fw={points >= from ? 600 : 400}
          >
            {t('ladder.rung', { step: t(`step.${step}`), from })}
          </Text>
        ))}
      </figcaption>
    </figure>
  );
}

/** A merchant's points: how many count, where they lie on the ladder, and each decision. */
export function LedgerView({ penalties }: { penalties: Penalties }) {
  const { t } = useTranslation('penalties');
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('ledger.title', { count: penalties.points })}
      </Title>
      <Ladder penalties={penalties} />
      {penalties.ledger.length === 0 ? <Text c="dimmed">{t('ledger.none')}</Text> : null}
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {penalties.ledger.map(({ decisionId, points, at, expiresAt, state }) => (
              <Table.Tr key={decisionId}>
                <Table.Td>
                  <Anchor
                    renderRoot={(props) => (
                      <Link {...props} to="/decisions/$decisionId" params={{ decisionId }} />
                    )}
                  >
                    {t('ledger.decision')}
                  </Anchor>{' '}
                  <DateTime at={at} precision="date" />
                </Table.Td>
                <Table.Td>{t('ledger.points', { count: points })}</Table.Td>
                <Table.Td>
                  <StatusBadge tone={state === 'counts' ? 'refused' : 'neutral'}>
                    {t(`ledger.state.${state}`)}
                  </StatusBadge>{' '}
                  {state === 'counts' ? (
                    <Text span size="sm" c="dimmed">
                      {t('ledger.until')} <DateTime at={expiresAt} precision="date" />
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
