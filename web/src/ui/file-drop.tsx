import { ActionIcon, Button, FileButton, Progress, Text } from '@mantine/core';
import { IconPaperclip, IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';
import { formatLocale } from './format.js';
import { type SendFile, type Upload, useUploads } from './use-uploads.js';

interface FileDropProps<Stored> {
  /** What to drop here and why. */
  label: string;
  /** Limits in words: kinds and size. */
  hint: string;
  accept?: string;
  isMultiple?: boolean;
  maxBytes: number;
  send: SendFile<Stored>;
  onStored: (stored: Stored, file: File) => void;
  /** True where the page shows what is stored itself: its line then leaves this list. */
  isStoredElsewhere?: boolean;
}

function sizeText(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / (isLarge ? 1_000_000 : 1000));
}

function UploadLine({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const { t, i18n } = useTranslation('ui');
  const { file, state, share, message } = upload;
  return (
    <li className={classes.line} data-state={state}>
      <IconPaperclip size={15} aria-hidden />
      <span className={classes.name}>{file.name}</span>
      <Text span size="xs" c="dimmed">
        {sizeText(file.size, formatLocale(i18n.language))}
      </Text>
      <span className={classes.state} role={state === 'failed' ? 'alert' : undefined}>
        {state === 'sending' ? (
          <Progress value={share * 100} w={110} size="sm" aria-label={file.name} />
        ) : (
          (message ?? t(`file.${state}`))
        )}
      </span>
      <ActionIcon size="sm" aria-label={t('file.remove', { name: file.name })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

/** Takes files by dropping or choosing, checks their size, and sends them one by one. */
export function FileDrop<Stored>(props: FileDropProps<Stored>) {
  const { label, hint, accept, isMultiple = false, maxBytes, send, onStored } = props;
  const { t } = useTranslation('ui');
  const [isOver, setOver] = useState(false);
  const { uploads: all, add, remove } = useUploads({ send, onStored, maxBytes });
  const uploads = props.isStoredElsewhere ? all.filter(({ state }) => state !== 'stored') : all;

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files].slice(0, isMultiple ? undefined : 1));
  }

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping adds to the button inside */}
      <div
        className={classes.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={20} stroke={1.5} aria-hidden />
        <div className={classes.words}>
          <Text fw={550}>{label}</Text>
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        </div>
        <FileButton
          multiple
          onChange={(files) => add(files.slice(0, isMultiple ? undefined : 1))}
          {...(accept ? { accept } : {})}
        >
          {(button) => (
            <Button variant="default" size="xs" {...button}>
              {t(isMultiple ? 'file.chooseMany' : 'file.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {uploads.length > 0 ? (
        <ul className={classes.list}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onRemove={() => remove(upload.key)} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
