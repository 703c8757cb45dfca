import { SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import classes from '../case/case.module.css';
import { type Ruling, reviewApi } from '../review-api.js';
import { useWritten, type Written } from '../use-regime-name.js';

interface PreviewedRuling {
  claimId: string;
  ruling: Ruling;
  reason: string;
  facts: string;
}

const WAIT_MS = 400;

function usePreview(asked: PreviewedRuling) {
  const [facts] = useDebouncedValue(asked.facts, WAIT_MS);
  const body = { ...asked, facts: facts.trim() || undefined };
  return useQuery({
    // Not under the desk's key: once the claim is ruled on, there is nothing left to preview.
    queryKey: ['decision-preview', body],
    queryFn: ({ signal }) =>
      unwrap(reviewApi.POST('/v1/claims/decision-previews', { body, signal })),
    enabled: asked.reason !== '',
    placeholderData: (before) => before,
    retry: false,
  });
}

/** The statement of reasons exactly as both parties will read it, in either language. */
export function StatementPreview(asked: PreviewedRuling) {
  const { t } = useTranslation('review');
  const own = useWritten();
  // A choice holds until the reader changes the language of the whole page.
  const [choice, setChoice] = useState({ language: own, under: own });
  const shown = choice.under === own ? choice.language : own;
  const setShown = (language: Written) => setChoice({ language, under: own });
  const preview = usePreview(asked);
  return (
    <Stack gap={6}>
      <Stack gap={4}>
        <Text size="sm" fw={600} id="statement-preview">
          {t('ruling.preview')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('ruling.previewLanguage')}
          value={shown}
          onChange={(value) => setShown(value === 'zh' ? 'zh' : 'en')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'zh', label: '中文' },
          ]}
        />
      </Stack>
      {preview.data?.needsSecondApproval ? (
        <p className={classes.warning}>{t('ruling.needsSecond')}</p>
      ) : null}
      {isProblem(preview.error) ? <ProblemAlert problem={preview.error} /> : null}
      {preview.data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text is read by keyboard too
        <section className={classes.statement} aria-labelledby="statement-preview" tabIndex={0}>
          <span lang={shown === 'zh' ? 'zh-CN' : 'en'}>{preview.data.text[shown]}</span>
        </section>
      ) : preview.isLoading ? (
        <Skeleton height={120} />
      ) : null}
    </Stack>
  );
}
