import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { CopyId } from '../../ui/copy-id.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { REVIEW_KEY } from '../review/review-api.js';
import { screeningQuery, undoConclusion } from '../review/screening/screening-api.js';
import { ScreeningView } from '../review/screening/screening-view.js';
import { SCREENING } from './screening-api.js';

const route = getRouteApi('/portal/desk/screenings/$screeningId');

/** One screening to read: what was seen, what became of it, and the way back. */
export function ScreeningPage() {
  const { t } = useTranslation('screening');
  const { screeningId } = route.useParams();
  const client = useQueryClient();
  const mayDecide = useSignedIn().permissions.includes('claim.decide');
  const screening = useQuery(screeningQuery(screeningId)).data;
  const undo = useMutation({
    mutationFn: () => undoConclusion(screeningId),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [REVIEW_KEY] }),
        client.invalidateQueries({ queryKey: [SCREENING] }),
      ]),
  });
  const isWaiting = screening?.taskId && screening.outcome === null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('list.title'), to: '/desk/screenings' }]}
        title={t('one.title')}
        what={t('one.what')}
        facts={<CopyId id={screeningId} tail={6} />}
        actions={
          <>
            {screening?.decisionId ? (
              <Button
                variant="default"
                renderRoot={(props) => (
                  <Link {...props} to={`/decisions/${screening.decisionId}`} />
                )}
              >
                {t('one.decision')}
              </Button>
            ) : null}
            {isWaiting ? (
              <Button
                renderRoot={(props) => <Link {...props} to={`/desk/tasks/${screening.taskId}`} />}
              >
                {t('one.task')}
              </Button>
            ) : null}
            {mayDecide && screening?.outcome ? (
              <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
                {t('one.undo')}
              </Button>
            ) : null}
          </>
        }
      />
      {isProblem(undo.error) ? <ProblemAlert problem={undo.error} /> : null}
      <ScreeningView screeningId={screeningId} />
    </>
  );
}
