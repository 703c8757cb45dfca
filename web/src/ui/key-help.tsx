import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';

/** One key of the page: Mantine's notation (`mod+Enter`, `j`), what it does, and doing it. */
export interface Shortcut {
  keys: string;
  label: string;
  run: () => void;
}

interface KeyHelpApi {
  open: () => void;
  add: (shortcuts: readonly Shortcut[]) => () => void;
}

const KeyHelpContext = createContext<KeyHelpApi | undefined>(undefined);

/** What a keyboard writes on the key that Mantine calls `mod`. */
const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

function Keys({ keys }: { keys: string }) {
  const parts = keys.split('+').map((part) => (part === 'mod' ? MOD : part));
  return parts.map((part, index) => (
    <span key={part}>
      {index > 0 ? ' + ' : ''}
      <Kbd>{part}</Kbd>
    </span>
  ));
}

function KeyList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation('ui');
  const lines = [
    ...shortcuts.map((s) => ({ keys: s.keys, label: s.label })),
    { keys: '?', label: t('keys.help') },
  ];
  return (
    <Table>
      <Table.Tbody>
        {lines.map(({ keys, label }) => (
          <Table.Tr key={keys}>
            <Table.Td w={150}>
              <Keys keys={keys} />
            </Table.Td>
            <Table.Td>{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Holds the keys of the pages now open and shows them on `?`. */
export function KeyHelpProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [isOpen, dialog] = useDisclosure(false);
  const [groups, setGroups] = useState<readonly (readonly Shortcut[])[]>([]);
  const { open, close, toggle } = dialog;

  const add = useCallback((shortcuts: readonly Shortcut[]) => {
    setGroups((before) => [...before, shortcuts]);
    return () => setGroups((before) => before.filter((group) => group !== shortcuts));
  }, []);
  // Layouts differ in whether `?` needs Shift.
  useHotkeys([
    ['shift+?', toggle],
    ['?', toggle],
  ]);
  const api = useMemo(() => ({ open, add }), [open, add]);

  return (
    <KeyHelpContext value={api}>
      {children}
      <Modal
        opened={isOpen}
        onClose={close}
        title={<Text fw={650}>{t('keys.title')}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <KeyList shortcuts={groups.flat()} />
      </Modal>
    </KeyHelpContext>
  );
}

export function useKeyHelp(): KeyHelpApi {
  const api = useContext(KeyHelpContext);
  if (!api) throw new Error('useKeyHelp outside KeyHelpProvider');
  return api;
}

const KEEP_DEFAULT = { preventDefault: false };
/** Inputs that letters do not go into: after a tick the keys still work. */
const WITHOUT_TEXT = ['checkbox', 'radio', 'button', 'submit'];

function whenFree(event: KeyboardEvent, run: () => void): void {
  const { target } = event;
  if (target instanceof HTMLInputElement && !WITHOUT_TEXT.includes(target.type)) return;
  if (document.querySelector('[aria-modal="true"]')) return;
  event.preventDefault();
  run();
}

/**
 * Makes keys work while the calling component is shown, and lists them under `?`. They rest
 * while the reader types in a field. Pass a memoised array.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { add } = useKeyHelp();
  useHotkeys(
    shortcuts.map(({ keys, run }) => [keys, (event) => whenFree(event, run), KEEP_DEFAULT]),
    ['TEXTAREA', 'SELECT'],
  );
  useEffect(() => add(shortcuts), [add, shortcuts]);
}
