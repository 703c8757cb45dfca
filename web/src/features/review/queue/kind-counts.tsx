import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countText } from '../../../ui/format.js';
import { useTableSearch } from '../../../ui/use-table-search.js';
import { type DeskStats, statsQuery } from '../review-api.js';
import classes from './queue.module.css';
import { TASK_KINDS } from './queue-filters.js';

type Counts = Pick<DeskStats['now'][number], 'open' | 'overdue' | 'waiting'>;

function totalOf(rows: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => rows.reduce((total, row) => total + row[key], 0);
  return { open: sum('open'), overdue: sum('overdue'), waiting: sum('waiting') };
}

interface CountProps {
  name: string;
  counts: Counts | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

function Count({ name, counts, isChosen, onChoose }: CountProps) {
  const { t, i18n } = useTranslation('review');
  const { open = 0, overdue = 0 } = counts ?? {};
  return (
    <li>
      <button type="button" className={classes.kind} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.kindName}>{name}</span>
        <span className={classes.kindCount}>{countText(open, i18n.language)}</span>
        {overdue > 0 ? (
          <span className={classes.kindLate}>{t('queue.overdueCount', { count: overdue })}</span>
        ) : (
          <span className={classes.kindCalm}>{t('queue.noneOverdue')}</span>
        )}
      </button>
    </li>
  );
}

/** Open tasks of each kind, and how many are overdue; a click narrows the queue to the kind. */
export function KindCounts() {
  const { t } = useTranslation('review');
  const { search, setFilters } = useTableSearch();
  const stats = useQuery(statsQuery(undefined)).data;
  if (!stats) return <Skeleton height={84} mb="sm" />;
  const of = (kind: string) => stats.now.find((row) => row.kind === kind);
  return (
    <ul className={classes.kinds} aria-label={t('queue.kinds')}>
      <Count
        name={t('queue.all')}
        counts={totalOf(stats.now)}
        isChosen={!search.kind}
        onChoose={() => setFilters({ kind: undefined })}
      />
      {TASK_KINDS.map((kind) => (
        <Count
          key={kind}
          name={t(`kind.${kind}`)}
          counts={of(kind)}
          isChosen={search.kind === kind}
          onChoose={() => setFilters({ kind })}
        />
      ))}
    </ul>
  );
}
