import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, use } from 'react';
import { BrandMark } from './brand-mark.js';
import { InsideShell } from './inside-shell.js';
import classes from './pages.module.css';

interface MessagePageProps {
  code?: string | undefined;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A page that says one thing: what happened and what can be done about it. */
export function MessagePage({ code, title, children, actions }: MessagePageProps) {
  const isInside = use(InsideShell);
  const Landmark = isInside ? 'section' : 'main';
  return (
    <Landmark className={classes.message}>
      {isInside ? null : <BrandMark size={44} />}
      {code ? <Text className={classes.code}>{code}</Text> : null}
      <Title order={1}>{title}</Title>
      <Text component="div" c="dimmed" maw={560}>
        {children}
      </Text>
      <Group gap="sm">{actions}</Group>
    </Landmark>
  );
}
