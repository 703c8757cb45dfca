import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './notices.module.css';

interface NoticeStepProps {
  step: number;
  title: string;
  what: string;
  children: ReactNode;
}

/** A numbered part of the notice form. */
export function NoticeStep({ step, title, what, children }: NoticeStepProps) {
  return (
    <Paper component="section" p="md" mb="md">
      <Title order={2} size="h3">
        <span className={classes.step} aria-hidden>
          {step}
        </span>
        {title}
      </Title>
      <Text c="dimmed" maw="46rem" mb="sm">
        {what}
      </Text>
      {children}
    </Paper>
  );
}
