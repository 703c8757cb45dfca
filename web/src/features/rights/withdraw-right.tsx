import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { RIGHTS, type RightView, rightsApi } from './rights-api.js';

/** Withdraws a right for good, after saying what that means. */
export function WithdrawRight({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      unwrap(
        rightsApi.POST('/v1/rights/{id}/withdrawal', {
          params: { path: { id: right.id } },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: [RIGHTS] });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('withdraw.action')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('withdraw.title', { title: right.title })}
        confirmLabel={t('withdraw.confirm')}
        isDestructive
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('withdraw.what')}</p>
        <Textarea
          label={t('withdraw.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
      </ConfirmDialog>
    </>
  );
}
