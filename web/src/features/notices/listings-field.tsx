import { Button, FileButton, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet, IconListDetails, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenListings } from './chosen-listings.js';
import {
  keyOf,
  type ListingReference,
  MOST_BY_FILE,
  MOST_BY_FORM,
  referencesOf,
  referencesOfCsv,
} from './listing-lines.js';
import { ListingSearch } from './listing-search.js';
import type { NoticeForm } from './use-notice-draft.js';

/** Adds without repeating: a listing named twice makes one claim. */
function added(before: readonly ListingReference[], more: readonly ListingReference[]) {
  const known = new Set(before.map(keyOf));
  const fresh = more.filter((one) => {
    const key = keyOf(one);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return [...before, ...fresh];
}

function PasteLines({ onAdd }: { onAdd: (rows: ListingReference[]) => void }) {
  const { t } = useTranslation('notices');
  const [text, setText] = useState('');
  const lines = referencesOf(text);
  // Leaving the field counts as adding: nobody should send a notice without what they pasted.
  function take() {
    if (lines.length === 0) return;
    onAdd(lines);
    setText('');
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        label={t('listings.paste')}
        description={t('listings.pasteWhat')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        w="100%"
        minRows={4}
        maxRows={12}
        autosize
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      <Button variant="default" size="xs" disabled={lines.length === 0} onClick={take}>
        {t('listings.add', { count: lines.length })}
      </Button>
    </Stack>
  );
}

function TableFile({ onAdd }: { onAdd: (rows: ListingReference[]) => void }) {
  const { t } = useTranslation('notices');
  const [read, setRead] = useState<{ name: string; rows: number }>();
  async function take(file: File | null) {
    if (!file) return;
    const rows = referencesOfCsv(await file.text());
    setRead({ name: file.name, rows: rows.length });
    onAdd(rows);
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed">{t('listings.fileWhat', { count: MOST_BY_FILE })}</Text>
      <FileButton accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" onChange={take}>
        {(button) => (
          <Button variant="default" size="xs" {...button}>
            {t('listings.chooseFile')}
          </Button>
        )}
      </FileButton>
      {read ? (
        <Text role="status">{t('listings.read', { name: read.name, count: read.rows })}</Text>
      ) : null}
    </Stack>
  );
}

/** The listings complained of: pasted, found by search, or read from a table; named before sending. */
export function ListingsField({ form }: { form: NoticeForm }) {
  const { t } = useTranslation('notices');
  const { draft, rows, setRows, setLacks } = form;
  function add(more: readonly ListingReference[]) {
    setRows((before) => added(before, more));
    setLacks((before) => before.filter((field) => field !== 'listings'));
  }
  const error = rows.length === 0 ? form.errorOf('listings') : undefined;
  return (
    <Stack gap="md">
      <Tabs defaultValue="paste" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="paste" leftSection={<IconListDetails size={15} />}>
            {t('listings.byPaste')}
          </Tabs.Tab>
          <Tabs.Tab value="search" leftSection={<IconSearch size={15} />}>
            {t('listings.bySearch')}
          </Tabs.Tab>
          <Tabs.Tab value="file" leftSection={<IconFileSpreadsheet size={15} />}>
            {t('listings.byFile')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="paste">
          <PasteLines onAdd={add} />
        </Tabs.Panel>
        <Tabs.Panel value="search">
          <ListingSearch
            storefrontId={draft.storefrontId}
            chosen={rows}
            onAdd={(row) => add([row])}
            onRemove={(key) => setRows((before) => before.filter((one) => keyOf(one) !== key))}
          />
        </Tabs.Panel>
        <Tabs.Panel value="file">
          <TableFile onAdd={add} />
        </Tabs.Panel>
      </Tabs>
      {error ? (
        <Text c="red" size="sm" role="alert">
          {error}
        </Text>
      ) : null}
      {rows.length > MOST_BY_FORM && rows.length <= MOST_BY_FILE ? (
        <Text size="sm">{t('listings.asFile', { count: MOST_BY_FORM })}</Text>
      ) : null}
      {rows.length > MOST_BY_FILE ? (
        <Text c="red" size="sm" role="alert">
          {t('listings.tooMany', { count: MOST_BY_FILE })}
        </Text>
      ) : null}
      <ChosenListings
        storefrontId={draft.storefrontId}
        rows={rows}
        onRemove={(keys) => setRows((before) => before.filter((one) => !keys.includes(keyOf(one))))}
      />
    </Stack>
  );
}
