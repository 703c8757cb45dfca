import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  /** Teaches: what would stand here, and how it comes to be. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <Text fw={600}>{title}</Text>
      <Text component="div" c="dimmed" maw={520}>
        {children}
      </Text>
      {action ? <div className={classes.action}>{action}</div> : null}
    </section>
  );
}
