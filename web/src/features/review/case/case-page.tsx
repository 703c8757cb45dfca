import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../../ui/copy-id.js';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { noticeQuery } from '../../notices/notices-api.js';
import { queueQuery } from '../review-api.js';
import { useRegimeName } from '../use-regime-name.js';
import { CaseDesk } from './case-desk.js';

/** Tasks that wait on this case, so that nobody works past the queue. */
function OpenTasks({ noticeId }: { noticeId: string }) {
  const { t } = useTranslation('review');
  const tasks = useQuery(queueQuery({ q: noticeId })).data?.items ?? [];
  return tasks.map((task) => (
    <Anchor
      key={task.id}
      fw={550}
      renderRoot={(props) => (
        <Link {...props} to="/desk/tasks/$taskId" params={{ taskId: task.id }} />
      )}
    >
      {t('case.openTask', { kind: t(`kind.${task.kind}`) })}
    </Anchor>
  ));
}

/** A case outside the queue: to look up, to undo, to carry out what a court has decided. */
export function CasePage() {
  const { t } = useTranslation('review');
  const { noticeId } = useParams({ from: '/portal/review/cases/$noticeId' });
  const { claim } = useSearch({ from: '/portal/review/cases/$noticeId' });
  const regimeName = useRegimeName();
  const notice = useQuery(noticeQuery(noticeId));
  if (notice.error && !notice.data) {
    return <LoadFailure error={notice.error} onRetry={notice.refetch} />;
  }
  if (!notice.data) return <Skeleton height={420} />;
  const { right, complainant, regime, submittedAt } = notice.data;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('search.title'), to: '/review/search' }]}
        title={t('case.title', { right: right.title, complainant: complainant.name })}
        what={
          <>
            {regimeName(regime)} · <DateTime at={submittedAt} />
          </>
        }
        facts={<CopyId id={noticeId} tail={6} />}
        actions={<OpenTasks noticeId={noticeId} />}
      />
      <CaseDesk key={noticeId} noticeId={noticeId} isHeld claimId={claim} />
    </>
  );
}
