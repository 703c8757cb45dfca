import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTableSearch } from './use-table-search.js';

/** Back and on through cursor pages; the cursor lives in the address. */
export function Pager({ nextCursor }: { nextCursor: string | null }) {
  const { t } = useTranslation('ui');
  const { goBack, goOn } = useTableSearch();
  if (!goBack && nextCursor === null) return null;
  return (
    <Group component="nav" aria-label={t('table.pages')} gap="xs" justify="flex-end">
      <Button
        variant="default"
        size="xs"
        disabled={!goBack}
        onClick={goBack}
        leftSection={<IconChevronLeft size={14} />}
      >
        {t('table.previous')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={nextCursor === null}
        onClick={() => nextCursor !== null && goOn(nextCursor)}
        rightSection={<IconChevronRight size={14} />}
      >
        {t('table.next')}
      </Button>
    </Group>
  );
}
