import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { instantText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import classes from '../misuse/misuse.module.css';
import { endSponsorship, PROGRAMS, type Sponsorship } from './programs-api.js';

const TONES: Record<Sponsorship['status'], StatusTone> = {
  invited: 'waiting',
  accepted: 'attention',
  granted: 'done',
  ended: 'neutral',
};

interface MembershipCardProps {
  sponsorship: Sponsorship;
  lessons: number;
  mayEnd: boolean;
  /** Named by the association to its member, and the other way round. */
  name: string;
}

/** One membership: how far it has come, until when it runs, and the way to end it. */
export function MembershipCard({ sponsorship, lessons, mayEnd, name }: MembershipCardProps) {
  const { t, i18n } = useTranslation('programs');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: () => endSponsorship(sponsorship.id, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: [PROGRAMS] }),
  });
  const { status, invitedAt, endsOn, endReason } = sponsorship;
  return (
    <section className={classes.panel}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{name}</Text>
          <StatusBadge tone={TONES[status]}>{t(`member.status.${status}`)}</StatusBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('member.invited')} <DateTime at={invitedAt} /> ·{' '}
          {t('member.lessons', { done: sponsorship.lessons.length, count: lessons })}
          {endsOn
            ? ` · ${t('member.ends', { day: instantText(new Date(endsOn), i18n.language, { precision: 'date' }) })}`
            : ''}
        </Text>
        {endReason ? <Text size="sm">{endReason}</Text> : null}
        {mayEnd && status !== 'ended' ? (
          <Group align="flex-end" gap="xs">
            <TextInput
              size="xs"
              label={t('member.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button
              size="xs"
              variant="default"
              disabled={reason.trim() === ''}
              loading={end.isPending}
              onClick={() => end.mutate()}
            >
              {t('member.end')}
            </Button>
          </Group>
        ) : null}
        {isProblem(end.error) ? <ProblemAlert problem={end.error} /> : null}
      </Stack>
    </section>
  );
}
