import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTableSearch } from './use-table-search.js';

export interface FilterOption {
  value: string;
  label: string;
}

export type Filter =
  | { kind: 'text'; key: string; label: string }
  /** A calendar day, 2026-03-01. */
  | { kind: 'day'; key: string; label: string }
  /** A calendar date, `YYYY-MM-DD`. */
  | { kind: 'date'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; options: readonly FilterOption[] };

interface TextFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * A field left by a press of the pointer waits for the click: searching at once would move what is
 * being clicked. A link or button goes where it points, and the search is then not wanted.
 */
function afterClick(search: () => void): void {
  if (!document.querySelector(':active')) {
    search();
    return;
  }
  const finish = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest('a, button'))) search();
  };
  addEventListener('click', finish, { once: true });
}

/** Searches on Enter or on leaving the field: every search is a place in the history. */
function TextFilter({ label, value, onChange }: TextFilterProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  function commit() {
    if (draft !== value) onChange(draft);
  }
  return (
    <TextInput
      type="search"
      size="xs"
      w={240}
      label={label}
      value={draft}
      leftSection={<IconSearch size={14} />}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => afterClick(commit)}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

interface FilterBarProps {
  filters: readonly Filter[];
}

/** The filters of a table; their values live in the address. */
export function FilterBar({ filters }: FilterBarProps) {
  const { t } = useTranslation('ui');
  const { search, setFilters, clearFilters } = useTableSearch();
  const isFiltered = filters.some(({ key }) => search[key]);
  const stay = (event: FormEvent) => event.preventDefault();

  return (
    <Group
      component="form"
      role="search"
      aria-label={t('filter.label')}
      gap="sm"
      align="flex-end"
      mb="sm"
      onSubmit={stay}
    >
      {filters.map((filter) =>
        filter.kind === 'text' ? (
          <TextFilter
            key={filter.key}
            label={filter.label}
            value={search[filter.key] ?? ''}
            onChange={(value) => setFilters({ [filter.key]: value || undefined })}
          />
        ) : filter.kind === 'date' ? (
          <TextInput
            key={filter.key}
            type="date"
            size="xs"
            label={filter.label}
            value={search[filter.key] ?? ''}
            onChange={(event) =>
              setFilters({ [filter.key]: event.currentTarget.value || undefined })
            }
          />
        ) : filter.kind === 'day' ? (
          <TextInput
            key={filter.key}
            type="date"
            size="xs"
            label={filter.label}
            value={search[filter.key] ?? ''}
            onChange={(event) =>
              setFilters({ [filter.key]: event.currentTarget.value || undefined })
            }
          />
        ) : (
          <NativeSelect
            key={filter.key}
            size="xs"
            maw="100%"
            label={filter.label}
            value={search[filter.key] ?? ''}
            data={[{ value: '', label: t('filter.any') }, ...filter.options]}
            onChange={(event) =>
              setFilters({ [filter.key]: event.currentTarget.value || undefined })
            }
          />
        ),
      )}
      {isFiltered ? (
        <Button variant="subtle" size="xs" onClick={clearFilters}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </Group>
  );
}
