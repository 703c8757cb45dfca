import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { useNotify } from '../../../ui/use-notify.js';
import { CASES } from '../../notices/notices-api.js';
import { REVIEW_KEY } from '../review-api.js';
import { type Act, type Acted, carryOut, undoClaims } from './act-api.js';
import { rulingOf } from './modes.js';

const TOAST = 'review-ruling';
/** How long a decision is offered for undoing where the eye is; after that, in the case. */
const UNDO_MS = 15_000;

interface LastRuling {
  claimIds: string[];
  until: number;
}
// Outlives the case page: the next case has opened when somebody regrets.
let last: LastRuling | undefined;

function useRefresh() {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: [CASES] }),
      client.invalidateQueries({ queryKey: [REVIEW_KEY] }),
    ]);
  }, [client]);
}

/** Undoes the ruling made a moment ago, wherever the reviewer is by now. */
export function useUndoLast(): () => Promise<boolean> {
  const { t } = useTranslation('review');
  const refresh = useRefresh();
  const notify = useNotify();
  return useCallback(async () => {
    if (!last || last.until < Date.now()) return false;
    const { claimIds } = last;
    last = undefined;
    notifications.hide(TOAST);
    try {
      const { moved } = await undoClaims(claimIds);
      notify(t('ruled.undone', { count: moved.length }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      notifications.show({ message: error.message, color: 'red', role: 'alert' });
    }
    await refresh();
    return true;
  }, [notify, refresh, t]);
}

function Undoable({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useTranslation('review');
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{said}</span>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {t('ruled.regret')}
      </Button>
    </Group>
  );
}

/** Carries out an act, says what became of it, and offers to undo a ruling. */
export function useAct(onDone: (acted: Acted, act: Act) => void) {
  const { t } = useTranslation(['review', 'ui']);
  const refresh = useRefresh();
  const undoLast = useUndoLast();
  return useMutation({
    mutationFn: carryOut,
    onSuccess: async (acted, act) => {
      const { moved, refused, approvalTaskId } = acted;
      const isUndoable = rulingOf(act.mode) !== undefined && moved.length > 0;
      const done = approvalTaskId
        ? t('ruled.proposed')
        : t(`ruled.${act.mode}`, { count: moved.length });
      const said = refused.length > 0 ? done + t('ruled.refused', { count: refused.length }) : done;
      if (isUndoable) {
        last = { claimIds: moved.map(({ claimId }) => claimId), until: Date.now() + UNDO_MS };
      }
      notifications.hide(TOAST);
      notifications.show({
        id: `${TOAST}-${Date.now()}`,
        color: 'green',
        autoClose: isUndoable ? UNDO_MS : 6_000,
        closeButtonProps: { 'aria-label': t('ui:close') },
        message: isUndoable ? <Undoable said={said} onUndo={() => void undoLast()} /> : said,
      });
      onDone(acted, act);
      await refresh();
    },
  });
}
