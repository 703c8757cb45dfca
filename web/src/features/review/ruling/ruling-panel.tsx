import { Kbd, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../../ui/key-help.js';
import { ClaimStateBadge } from '../../notices/claim-state-badge.js';
import type { ClaimView, NoticeView } from '../../notices/notices-api.js';
import classes from '../case/case.module.css';
import { nextOpen } from '../case/open-claims.js';
import type { ClaimSelection } from '../case/use-claim-selection.js';
import type { TaskDetail } from '../review-api.js';
import { useNextTask } from '../use-next-task.js';
import { ActForm } from './act-form.js';
import { MODE_KEYS, type Mode, modeOfKey, modesOf } from './modes.js';
import { useUndoLast } from './use-act.js';

interface RulingPanelProps {
  notice: NoticeView;
  claims: readonly ClaimView[];
  selection: ClaimSelection;
  task: TaskDetail | undefined;
  isHeld: boolean;
}

function useModeKeys(offered: readonly Mode[], choose: (mode: Mode) => void) {
  const { t } = useTranslation('review');
  const undoLast = useUndoLast();
  useShortcuts(
    useMemo(() => {
      const own = offered
        .filter((mode) => mode !== 'undo')
        .map((mode) => ({
          keys: MODE_KEYS[mode],
          label: t(`mode.${mode}`),
          run: () => choose(mode),
        }));
      const undo = () => {
        void undoLast().then((isUndone) => {
          const mode = modeOfKey('u', offered);
          if (!isUndone && mode) choose(mode);
        });
      };
      return [...own, { keys: 'u', label: t('keys.undo'), run: undo }];
    }, [offered, choose, undoLast, t]),
  );
}

function ModeButtons({
  offered,
  mode,
  onChoose,
}: {
  offered: readonly Mode[];
  mode: Mode | undefined;
  onChoose: (mode: Mode) => void;
}) {
  const { t } = useTranslation('review');
  return (
    <div className={classes.modes}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.mode}
          aria-pressed={one === mode}
          onClick={() => onChoose(one)}
        >
          {t(`mode.${one}`)}
          <Kbd size="xs">{MODE_KEYS[one]}</Kbd>
        </button>
      ))}
    </div>
  );
}

/** What can be done to the chosen claims now: one key chooses, Enter confirms. */
export function RulingPanel({ notice, claims, selection, task, isHeld }: RulingPanelProps) {
  const { t } = useTranslation('review');
  const { chosen, current, setSelected, show } = selection;
  // A mode belongs to the claim it was chosen at, unless several are ticked.
  const place = selection.selected.size > 0 ? 'ticked' : current?.id;
  const [choice, setChoice] = useState<{ mode: Mode; place: string | undefined }>();
  const goNext = useNextTask(task?.id ?? '');
  const offered = useMemo(() => (isHeld ? modesOf(chosen) : []), [isHeld, chosen]);
  const mode = choice && choice.place === place ? choice.mode : undefined;
  const choose = useCallback((one: Mode) => setChoice({ mode: one, place }), [place]);
  useModeKeys(offered, choose);

  function onDone(movedIds: readonly string[]) {
    setChoice(undefined);
    setSelected([]);
    const next = nextOpen(claims, task?.kind, new Set(movedIds), current?.id ?? '');
    if (next) show(next.id);
    else if (task) void goNext();
  }

  const able = mode ? chosen.filter(({ actions }) => actions.includes(mode)) : chosen;
  return (
    <section className={classes.panel} aria-label={t('ruling.label')}>
      <Title order={2} size="h3">
        {chosen.length > 1
          ? t('ruling.forMany', { count: chosen.length })
          : t('ruling.forOne', { number: current?.ordinal ?? 1 })}
      </Title>
      {chosen.length === 1 && current ? (
        <div className={classes.claimMarks}>
          <ClaimStateBadge state={current.state} />
          {current.isMerchantAuthorised ? (
            <span className={classes.authorised}>{t('claims.authorised')}</span>
          ) : null}
        </div>
      ) : null}
      {offered.length > 0 ? (
        <ModeButtons offered={offered} mode={mode} onChoose={choose} />
      ) : (
        <Text c="dimmed">{t(isHeld ? 'ruling.nothing' : 'ruling.notHeld')}</Text>
      )}
      {mode && offered.includes(mode) ? (
        <>
          {able.length < chosen.length ? (
            <p className={classes.warning}>
              {t('ruling.someOnly', { able: able.length, chosen: chosen.length })}
            </p>
          ) : null}
          <ActForm key={mode} mode={mode} claims={able} notice={notice} onDone={onDone} />
        </>
      ) : null}
    </section>
  );
}
