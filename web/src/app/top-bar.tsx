import { ActionIcon, Burger, Group, Menu, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeyHelp } from '../ui/key-help.js';
import { BrandMark } from './brand-mark.js';
import { LanguageSwitch } from './language-switch.js';
import { useSignedIn } from './session.js';
import classes from './shell.module.css';
import { ThemeSwitch } from './theme-switch.js';
import { useSignOut } from './use-sign-out.js';

interface TopBarProps {
  isNavOpen: boolean;
  onToggleNav: () => void;
}

function Brand() {
  const { t } = useTranslation('shell');
  return (
    <Link to="/" className={classes.brand} aria-label={t('home')}>
      <BrandMark />
      <Text component="span" className={classes.wordmark}>
        Magpie
      </Text>
    </Link>
  );
}

function PersonMenu() {
  const { t } = useTranslation('shell');
  const { person, organisation } = useSignedIn();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={person.name}>
          <IconUserCircle size={20} stroke={1.5} aria-hidden />
          <span className={classes.personName}>{person.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {person.name}
          </Text>
          <Text size="xs">{person.email}</Text>
          <Text size="xs">{organisation.name}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCircle size={16} />}
          renderRoot={(props) => <Link {...props} to="/account" />}
        >
          {t('account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function KeysButton() {
  const { t } = useTranslation('shell');
  const help = useKeyHelp();
  return (
    <Tooltip label={t('keys')}>
      <ActionIcon
        className={classes.barButton}
        visibleFrom="sm"
        aria-label={t('keys')}
        onClick={help.open}
      >
        <IconKeyboard size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

export function TopBar({ isNavOpen, onToggleNav }: TopBarProps) {
  const { t } = useTranslation('shell');
  const { organisation, demo } = useSignedIn();
  return (
    <Group className={classes.bar} wrap="nowrap" gap="sm">
      <Burger
        opened={isNavOpen}
        onClick={onToggleNav}
        hiddenFrom="sm"
        size="sm"
        color="var(--mp-bar-text)"
        aria-label={t(isNavOpen ? 'closeNavigation' : 'openNavigation')}
      />
      <Brand />
      <Text component="span" className={classes.organisation} title={organisation.name}>
        {organisation.name}
      </Text>
      <span className={classes.kind}>{t(`kind.${organisation.kind}`)}</span>
      {demo ? <span className={classes.demo}>{t('demo')}</span> : null}
      <Group gap={4} ml="auto" wrap="nowrap">
        <KeysButton />
        <LanguageSwitch className={classes.barButton} />
        <ThemeSwitch className={classes.barButton} />
        <PersonMenu />
      </Group>
    </Group>
  );
}
