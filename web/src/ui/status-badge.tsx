import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

/**
 * What a state asks of people: `waiting` on someone else, `attention` from the reader, `done`
 * well, `refused` against somebody, `neutral` nothing.
 */
export type StatusTone = 'neutral' | 'waiting' | 'attention' | 'done' | 'refused';

interface StatusBadgeProps {
  tone: StatusTone;
  children: ReactNode;
}

/** A state in words; the mark's shape says the tone again for those who see no colour. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
