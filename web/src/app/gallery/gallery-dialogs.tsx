import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useShortcuts } from '../../ui/key-help.js';

export function GalleryDialogs() {
  const [isAsking, setAsking] = useState(false);
  const keys = useMemo(
    () => [{ keys: 'mod+Enter', label: 'Accept the removal', run: () => setAsking(true) }],
    [],
  );
  useShortcuts(keys);
  return (
    <>
      <Button variant="default">Accept the removal</Button>
      <Button onClick={() => setAsking(true)}>Send a counter-notice</Button>
      <ConfirmDialog
        opened={isAsking}
        title="Remove 3 listings?"
        confirmLabel="Remove 3 listings"
        isDestructive
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        The merchant is told at once and may answer. You can undo this for 14 days.
      </ConfirmDialog>
    </>
  );
}
