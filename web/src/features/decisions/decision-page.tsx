import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { CopyId } from '../../ui/copy-id.js';
import { DateTime } from '../../ui/date-time.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ContestSection } from './contest-section.js';
import classes from './decision-page.module.css';
import { DecisionStateBadge } from './decision-state-badge.js';
import { type Decision, decisionQuery } from './decisions-api.js';
import { StatementCard } from './statement-card.js';

const route = getRouteApi('/portal/decisions/$decisionId');

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Particulars({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  return (
    <dl className={classes.facts}>
      <Fact label={t('fact.id')}>
        <CopyId id={decision.id} />
      </Fact>
      <Fact label={t(decision.contestHere ? 'fact.screening' : 'fact.subject')}>
        <CopyId id={decision.subject} />
      </Fact>
      <Fact label={t(decision.contestHere ? 'fact.found' : 'fact.alleged')}>
        <DateTime at={decision.allegedAt} />
      </Fact>
      <Fact label={t('fact.made')}>
        <DateTime at={decision.madeAt} />
      </Fact>
      <Fact label={t('fact.regime')}>
        {decision.regimeTitle} · {t('fact.version', { version: decision.regimeVersion })}
      </Fact>
      <Fact label={t('fact.rule')}>{decision.rule}</Fact>
      {decision.contest.until ? (
        <Fact label={t('fact.contestUntil')}>
          <DateTime at={decision.contest.until} />
        </Fact>
      ) : null}
      {decision.undoneAt ? (
        <Fact label={t('fact.undone')}>
          <DateTime at={decision.undoneAt} />
        </Fact>
      ) : null}
      {decision.madeBy ? (
        <Fact label={t('fact.madeBy')}>
          <CopyId id={decision.madeBy} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** Where a party reads on: the merchant's claim page; the other portals link from their cases. */
function useCaseLink(decision: Decision): string | undefined {
  const { kind } = useSignedIn().organisation;
  // A decision of the platform's own accord has no case of a complainant behind it.
  if (decision.contestHere) {
    return kind === 'platform' ? `/desk/screenings/${decision.subject}` : undefined;
  }
  return kind === 'merchant' ? `/shop/claims/${decision.subject}` : undefined;
}

function DecisionView({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const caseTo = useCaseLink(decision);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.decisions'), to: '/decisions' }]}
        title={decision.outcome.text}
        what={decision.listing?.title ?? decision.right.title}
        facts={<DecisionStateBadge state={decision.state} />}
        actions={
          <span className={classes.screenOnly}>
            {caseTo ? (
              <Button variant="default" mr="xs" renderRoot={(p) => <Link {...p} to={caseTo} />}>
                {t('openCase')}
              </Button>
            ) : null}
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </span>
        }
      />
      <Stack gap="lg">
        <div className={classes.screenOnly}>
          <StatementCard decision={decision} />
        </div>
        <section>
          <Title order={2} mb="xs">
            {t('fullTitle')}
          </Title>
          <article className={classes.sheet}>{decision.text}</article>
        </section>
        <div className={classes.screenOnly}>
          <ContestSection decision={decision} />
        </div>
        <section>
          <Title order={2} mb="xs">
            {t('particulars')}
          </Title>
          <Particulars decision={decision} />
        </section>
      </Stack>
    </>
  );
}

/** One decision with its whole statement of reasons, to read and to print. */
export function DecisionPage() {
  const { i18n } = useTranslation('decisions');
  const { decisionId } = route.useParams();
  const query = useQuery(decisionQuery(decisionId, i18n.language));
  if (query.data) return <DecisionView decision={query.data} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return <Skeleton height={320} />;
}
