import { CopyButton, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './copy-id.module.css';

interface CopyIdProps {
  id: string;
  /** Keeps the prefix and this many last characters; the whole id is copied all the same. */
  tail?: number;
}

function shortened(id: string, tail: number): string {
  const prefix = id.slice(0, id.indexOf('_') + 1);
  return id.length > prefix.length + tail + 1 ? `${prefix}…${id.slice(-tail)}` : id;
}

/** An identifier that is copied by a click, set in a face that tells 0 from O. */
export function CopyId({ id, tail }: CopyIdProps) {
  const { t } = useTranslation('ui');
  return (
    <CopyButton value={id} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('copied') : tail ? id : t('copy')}>
          <UnstyledButton className={classes.id} onClick={copy}>
            <VisuallyHidden>{t('copyId', { id })}</VisuallyHidden>
            <span aria-hidden>{tail ? shortened(id, tail) : id}</span>
            {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
