import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time.js';
import type { RightRow } from '../rights/rights-api.js';
import { keyOf, type ListingReference } from './listing-lines.js';
import classes from './notices.module.css';
import type { Submitted } from './notices-api.js';
import { rowProblemOf } from './result-problem.js';

function Why({ code }: { code: string }) {
  const { t } = useTranslation('notices');
  const problem = rowProblemOf(code);
  if (problem.kind === 'listing-not-found') return t('result.listing-not-found');
  if (problem.kind === 'same-as-line') return t('result.same-as-line', { line: problem.line });
  if (problem.kind === 'other') return problem.code;
  const { noticeId } = problem;
  return (
    <>
      {`${t('result.already-claimed-in')} `}
      <Anchor
        inherit
        renderRoot={(props) => <Link {...props} to="/notices/$noticeId" params={{ noticeId }} />}
      >
        {t('result.thatNotice')}
      </Anchor>
    </>
  );
}

interface NoticeResultProps {
  sent: Submitted;
  rows: readonly ListingReference[];
  right: RightRow | undefined;
}

/** What became of the notice: the claims made, when they are decided, and each row refused. */
export function NoticeResult({ sent, rows, right }: NoticeResultProps) {
  const { t } = useTranslation('notices');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const refused = sent.results.filter(({ problem }) => problem !== null);
  const { noticeId } = sent;
  return (
    <section className={classes.panel}>
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('result.title', { count: sent.claims })}
      </Title>
      <Text mt={4}>{t('result.what', { right: right?.title ?? '' })}</Text>
      {sent.acceptedAtOnce > 0 ? (
        <Text mt={4}>{t('result.atOnce', { count: sent.acceptedAtOnce })}</Text>
      ) : null}
      <Group gap="sm" my="sm">
        <Text fw={550}>{t('result.due')}</Text>
        <DueTime at={sent.dueAt} />
        {sent.isDueProvisional ? <Text c="dimmed">{t('provisional')}</Text> : null}
      </Group>
      {refused.length > 0 ? (
        <>
          <Title order={3}>{t('result.refused', { count: refused.length })}</Title>
          <ul className={classes.results}>
            {refused.map(({ line, reference, problem }) => (
              <li key={line} className={classes.result} data-known={false}>
                <span>{line}</span>
                <span className={classes.grow}>
                  {reference || keyOf(rows[line - 1] ?? {})}
                  {': '}
                  <Why code={problem ?? ''} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Group gap="xs" mt="md">
        <Button
          renderRoot={(props) => <Link {...props} to="/notices/$noticeId" params={{ noticeId }} />}
        >
          {t('result.open')}
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('result.another')}
        </Button>
      </Group>
    </section>
  );
}
