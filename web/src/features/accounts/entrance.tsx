import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../app/brand-mark.js';
import { LanguageSwitch } from '../../app/language-switch.js';
import { ThemeSwitch } from '../../app/theme-switch.js';
import classes from './entrance.module.css';

interface EntranceProps {
  title: string;
  what: ReactNode;
  children: ReactNode;
}

function Welcome() {
  const { t } = useTranslation('accounts');
  return (
    <aside className={classes.welcome}>
      <Group gap="sm">
        <BrandMark size={40} />
        <Text component="span" className={classes.wordmark}>
          Magpie
        </Text>
      </Group>
      <div className={classes.words}>
        <p className={classes.claim}>{t('welcome.claim')}</p>
        <ul className={classes.points}>
          <li>{t('welcome.holders')}</li>
          <li>{t('welcome.merchants')}</li>
          <li>{t('welcome.proof')}</li>
        </ul>
      </div>
    </aside>
  );
}

/** The frame of the pages before sign-in: who we are on one side, the form on the other. */
export function Entrance({ title, what, children }: EntranceProps) {
  return (
    <div className={classes.entrance}>
      <Welcome />
      <main className={classes.main}>
        <Group gap={4} justify="flex-end">
          <LanguageSwitch />
          <ThemeSwitch />
        </Group>
        <div className={classes.form}>
          <Title order={1}>{title}</Title>
          <Text component="p" c="dimmed" mt={4} mb="lg">
            {what}
          </Text>
          {children}
        </div>
      </main>
    </div>
  );
}
