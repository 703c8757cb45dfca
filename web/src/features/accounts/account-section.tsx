import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface AccountSectionProps {
  title: string;
  what: string;
  action?: ReactNode;
  children: ReactNode;
}

export function AccountSection({ title, what, action, children }: AccountSectionProps) {
  return (
    <section>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        <div>
          <Title order={2}>{title}</Title>
          <Text size="sm" c="dimmed">
            {what}
          </Text>
        </div>
        {action}
      </Group>
      {children}
    </section>
  );
}
