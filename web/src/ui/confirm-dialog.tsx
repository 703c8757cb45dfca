import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, to whom, and whether it can be undone. */
  children: ReactNode;
  /** A verb, not “OK”. */
  confirmLabel: string;
  isDestructive?: boolean;
  isBusy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that others will notice or that is hard to undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  const { opened, title, children, confirmLabel, isBusy, error, onConfirm, onCancel } = props;
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={<Text fw={650}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <div>{children}</div>
        {isProblem(error) ? <ProblemAlert problem={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            color={props.isDestructive ? 'red' : undefined}
            loading={isBusy ?? false}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
