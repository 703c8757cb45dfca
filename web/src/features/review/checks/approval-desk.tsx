import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useSignedIn } from '../../../app/session.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import { CASES, noticeQuery } from '../../notices/notices-api.js';
import classes from '../case/case.module.css';
import { CaseFile } from '../case/case-file.js';
import { ClaimExhibits } from '../case/claim-exhibits.js';
import { ClaimList } from '../case/claim-list.js';
import { useClaimSelection } from '../case/use-claim-selection.js';
import { caseClaimsQuery } from '../case-api.js';
import { REVIEW_KEY, reasonsQuery, reviewApi } from '../review-api.js';
import { StatementPreview } from '../ruling/statement-preview.js';
import type { DeskProps } from '../task-page.js';
import { useNextTask } from '../use-next-task.js';
import { usePeople } from '../use-people.js';
import { useWritten } from '../use-regime-name.js';
import { type Proposal, proposalOf } from './proposal.js';

type Answer = 'approve' | 'decline';

function useAnswer(taskId: string) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const notify = useNotify();
  const goNext = useNextTask(taskId);
  return useMutation({
    mutationFn: ({ answer, comment }: { answer: Answer; comment: string }) => {
      const params = { path: { id: taskId } };
      return answer === 'approve'
        ? unwrap(reviewApi.POST('/v1/review/tasks/{id}/approve', { params, body: { comment } }))
        : unwrap(reviewApi.POST('/v1/review/tasks/{id}/decline', { params, body: { comment } }));
    },
    onSuccess: async (_, { answer }) => {
      notify(t(answer === 'approve' ? 'approval.approved' : 'approval.declined'));
      await client.invalidateQueries({ queryKey: [CASES] });
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
}

function ApprovalPanel({ task, isHeld, proposal }: DeskProps & { proposal: Proposal }) {
  const { t } = useTranslation('review');
  const written = useWritten();
  const { nameOf } = usePeople();
  const mayApprove = useSignedIn().permissions.includes('claim.approve');
  const reasons = useQuery(reasonsQuery).data?.items ?? [];
  const [comment, setComment] = useState('');
  const answer = useAnswer(task.id);
  const approval = task.approval;
  const canAnswer = isHeld && mayApprove && approval?.state === 'asked';
  const { mutate } = answer;
  useShortcuts(
    useMemo(
      () =>
        canAnswer
          ? [
              {
                keys: 'a',
                label: t('approval.approve'),
                run: () => mutate({ answer: 'approve', comment }),
              },
            ]
          : [],
      [canAnswer, comment, mutate, t],
    ),
  );
  const [firstId = ''] = proposal.claimIds;
  const reasonText = reasons.find(({ code }) => code === proposal.reason)?.text[written];
  return (
    <section className={classes.panel} aria-label={t('approval.label')}>
      <Text fw={650}>
        {t('approval.proposal', {
          name: nameOf(approval?.proposedBy ?? ''),
          outcome: t(`choice.${proposal.outcome}`),
          count: proposal.claimIds.length,
        })}
      </Text>
      <Text>{reasonText ?? proposal.reason}</Text>
      {proposal.facts ? <Text style={{ whiteSpace: 'pre-line' }}>{proposal.facts}</Text> : null}
      {mayApprove ? null : <p className={classes.warning}>{t('approval.notYours')}</p>}
      {canAnswer ? (
        <Stack gap="xs">
          <Textarea
            label={t('approval.comment')}
            description={t('approval.commentWhy')}
            autosize
            minRows={2}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              loading={answer.isPending}
              onClick={() => answer.mutate({ answer: 'approve', comment })}
            >
              {t('approval.approve')}
            </Button>
            <Button
              variant="default"
              disabled={comment.trim() === ''}
              onClick={() => answer.mutate({ answer: 'decline', comment })}
            >
              {t('approval.decline')}
            </Button>
          </Group>
        </Stack>
      ) : null}
      {isProblem(answer.error) ? <ProblemAlert problem={answer.error} /> : null}
      {approval?.state === 'asked' ? (
        <StatementPreview
          claimId={firstId}
          ruling={proposal.outcome}
          reason={proposal.reason}
          facts={proposal.facts ?? ''}
        />
      ) : null}
    </section>
  );
}

function ProposedCase({ task, isHeld, proposal }: DeskProps & { proposal: Proposal }) {
  const notice = useQuery(noticeQuery(task.subject)).data;
  const pages = useInfiniteQuery(caseClaimsQuery(task.subject));
  const wanted = new Set(proposal.claimIds);
  const claims = (pages.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) =>
    wanted.has(id),
  );
  const selection = useClaimSelection(claims, undefined, undefined);
  if (!notice || !selection.current) return null;
  return (
    <div className={classes.desk}>
      <ClaimList
        claims={claims}
        total={claims.length}
        selection={selection}
        isOpen={() => true}
        onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      />
      <div className={classes.evidence}>
        <ClaimExhibits key={selection.current.id} claim={selection.current} notice={notice} />
        <CaseFile claim={selection.current} notice={notice} task={task} />
      </div>
      <ApprovalPanel task={task} isHeld={isHeld} proposal={proposal} />
    </div>
  );
}

/** What a colleague proposes, on the same evidence: approve it or send it back. */
export function ApprovalDesk(props: DeskProps) {
  const { t } = useTranslation('review');
  const proposal = proposalOf(props.task.approval?.proposal);
  if (!proposal) return <Text c="dimmed">{t('approval.unreadable')}</Text>;
  return <ProposedCase {...props} proposal={proposal} />;
}
