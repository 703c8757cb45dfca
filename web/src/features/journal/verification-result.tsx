import { Stack, Text, Title } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconShieldCheck,
  IconShieldX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { DateTime } from '../../ui/date-time.js';
import { countText } from '../../ui/format.js';
import { readEntry } from './entry-text.js';
import classes from './journal-page.module.css';
import type { Step, Verification } from './verifier/verify-receipt.js';

const ICONS = { passed: IconCircleCheck, failed: IconCircleX, skipped: IconCircleDashed };

function StepLine({ step, result }: { step: Step; result: Verification }) {
  const { t, i18n } = useTranslation('journal');
  const Icon = ICONS[step.state];
  const slots = {
    index: result.index === undefined ? '' : countText(result.index, i18n.language),
    size: result.checkpoint ? countText(result.checkpoint.size, i18n.language) : '',
    origin: result.checkpoint?.origin ?? '',
  };
  return (
    <li className={classes.step} data-state={step.state}>
      <Icon size={20} aria-hidden />
      <div>
        <div className={classes.stepTitle}>
          {t(`step.${step.name}.title`)} · {t(`step.${step.state}`)}
        </div>
        <div>{t(`step.${step.name}.what`, slots)}</div>
        {step.name === 'hash' && result.leafHash ? <CopyId id={result.leafHash} /> : null}
        {step.fault ? <div className={classes.fault}>{t(`fault.${step.fault}`)}</div> : null}
      </div>
    </li>
  );
}

function Content({ text }: { text: string }) {
  const { t } = useTranslation('journal');
  const entry = readEntry(text);
  return (
    <section>
      <Title order={3} mb="xs">
        {t('result.content')}
      </Title>
      {entry ? (
        <dl className={classes.facts}>
          <dt>{t('entry.type')}</dt>
          <dd>{entry.type}</dd>
          <dt>{t('entry.at')}</dt>
          <dd>
            <DateTime at={entry.at} precision="second" />
          </dd>
          <dt>{t('entry.subject')}</dt>
          <dd>
            <CopyId id={entry.subject} />
          </dd>
          <dt>{t('entry.by')}</dt>
          <dd>{entry.by}</dd>
        </dl>
      ) : null}
      <pre className={classes.code}>{entry?.pretty ?? text}</pre>
      <Text size="sm" c="dimmed" mt={4}>
        {t('result.personal')}
      </Text>
    </section>
  );
}

/** The verdict, each step that led to it, and the entry that it is about. */
export function VerificationResult({ name, result }: { name: string; result: Verification }) {
  const { t } = useTranslation('journal');
  const Icon = result.isProven ? IconShieldCheck : IconShieldX;
  return (
    <Stack gap="md">
      <div className={classes.verdict} data-proven={result.isProven} role="status">
        <Icon size={22} aria-hidden />
        <span>{t(result.isProven ? 'result.proven' : 'result.notProven', { name })}</span>
      </div>
      <ol className={classes.steps}>
        {result.steps.map((step) => (
          <StepLine key={step.name} step={step} result={result} />
        ))}
      </ol>
      {result.entry ? <Content text={result.entry} /> : null}
    </Stack>
  );
}
