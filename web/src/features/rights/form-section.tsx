import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  what?: ReactNode;
  children: ReactNode;
}

/** A titled part of a long form. */
export function FormSection({ title, what, children }: FormSectionProps) {
  return (
    <Paper component="section" p="md" mb="md">
      <Title order={2} size="h3">
        {title}
      </Title>
      {what ? (
        <Text c="dimmed" maw="46rem">
          {what}
        </Text>
      ) : null}
      <div style={{ marginTop: 12 }}>{children}</div>
    </Paper>
  );
}
