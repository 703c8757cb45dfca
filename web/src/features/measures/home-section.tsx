import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface HomeSectionProps {
  title: string;
  what: string;
  action?: ReactNode;
  children: ReactNode;
}

export function HomeSection({ title, what, action, children }: HomeSectionProps) {
  return (
    <section>
      <Group justify="space-between" align="flex-end" gap="xs" mb="xs">
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
