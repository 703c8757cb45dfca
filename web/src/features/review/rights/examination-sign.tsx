import { Anchor, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { SideBySide } from '../../../ui/side-by-side.js';
import { useNotify } from '../../../ui/use-notify.js';
import { REVIEW_KEY, type Right, reviewApi } from '../review-api.js';
import type { Sign } from './examination.js';

function SetAside({ sign, right }: { sign: Sign; right: Right }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const notify = useNotify();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () =>
      unwrap(
        reviewApi.POST('/v1/rights/{id}/examination/set-aside', {
          params: { path: { id: right.id } },
          body: { sign: sign.key, reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      notify(t('examination.asideDone'));
      return client.invalidateQueries({ queryKey: [REVIEW_KEY, 'examination'] });
    },
  });
  if (!isOpen) {
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
        {t('examination.aside')}
      </Button>
    );
  }
  return (
    <Stack gap={6} w="100%">
      <TextInput
        autoFocus
        label={t('examination.asideWhy')}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        disabled={reason.trim() === ''}
        loading={send.isPending}
        onClick={() => send.mutate()}
      >
        {t('examination.asideSend')}
      </Button>
      {isProblem(send.error) ? <ProblemAlert problem={send.error} /> : null}
    </Stack>
  );
}

/** The mark of somebody else beside this one, where both have a picture. */
function Compared({ sign, right }: { sign: Sign; right: Right }) {
  const mine = right.markImage?.previewUrl;
  const { other } = sign;
  if (!mine || !other?.markImageUrl) return null;
  return (
    <SideBySide
      left={{ label: right.holder.name, title: right.title, pictures: [{ src: mine, alt: '' }] }}
      right={{
        label: other.holder,
        title: other.title,
        pictures: [{ src: other.markImageUrl, alt: '' }],
      }}
    />
  );
}

/** One thing that asks to be looked into; what was set aside stays readable. */
export function ExaminationSign({ sign, right }: { sign: Sign; right: Right }) {
  const { t, i18n } = useTranslation('review');
  const text = sign.text[i18n.language.startsWith('zh') ? 'zh' : 'en'];
  const { other, setAside } = sign;
  return (
    <List.Item>
      <Group gap="xs" align="baseline">
        <Text c={setAside ? 'dimmed' : undefined} td={setAside ? 'line-through' : undefined}>
          {text}
        </Text>
        {other ? (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/review/rights/$rightId" params={{ rightId: other.rightId }} />
            )}
          >
            {other.title} · {other.holder}
          </Anchor>
        ) : null}
        {setAside ? null : <SetAside sign={sign} right={right} />}
      </Group>
      {setAside ? (
        <Text size="sm" c="dimmed">
          {t('examination.wasAside', { reason: setAside.reason })}
        </Text>
      ) : null}
      {setAside ? null : <Compared sign={sign} right={right} />}
    </List.Item>
  );
}
