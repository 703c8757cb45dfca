import { Anchor, Breadcrumbs, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueTime } from './due-time.js';
import classes from './page-header.module.css';

export interface Crumb {
  label: string;
  to: string;
}

interface PageHeaderProps {
  title: ReactNode;
  /** What is this? One or two sentences. */
  what: ReactNode;
  /** What is asked of the reader? Absent when nothing is. */
  ask?: ReactNode;
  /** By when, ISO 8601. */
  due?: string | undefined;
  /** State, id and other short facts beside the title. */
  facts?: ReactNode;
  actions?: ReactNode;
  crumbs?: readonly Crumb[];
}

/** The first lines of every page: what it is, what is asked of the reader, by when. */
export function PageHeader({ title, what, ask, due, facts, actions, crumbs }: PageHeaderProps) {
  const { t } = useTranslation('ui');
  return (
    <header className={classes.header}>
      {crumbs && crumbs.length > 0 ? (
        <Breadcrumbs component="nav" aria-label={t('breadcrumbs')} separatorMargin={6}>
          {crumbs.map((crumb) => (
            <Anchor key={crumb.to} size="sm" renderRoot={(p) => <Link {...p} to={crumb.to} />}>
              {crumb.label}
            </Anchor>
          ))}
        </Breadcrumbs>
      ) : null}
      <div className={classes.row}>
        <div className={classes.heading}>
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {facts}
          </Group>
          <p className={classes.what}>{what}</p>
        </div>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </div>
      {ask || due ? (
        <div className={classes.ask}>
          {ask ? <span className={classes.askText}>{ask}</span> : null}
          {due ? <DueTime at={due} /> : null}
        </div>
      ) : null}
    </header>
  );
}
