import { Button, FileButton, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyQuery } from './journal-api.js';
import classes from './journal-page.module.css';
import { VerificationResult } from './verification-result.js';
import { type Verification, verifyReceipt } from './verifier/verify-receipt.js';

/** No receipt is near this size; a dropped film should not freeze the page. */
const LARGEST = 5_000_000;

interface Dropped {
  name: string;
  content: string;
}

function useVerification(dropped: Dropped | undefined, key: string): Verification | undefined {
  const [result, setResult] = useState<Verification>();
  useEffect(() => {
    let isCurrent = true;
    setResult(undefined);
    if (dropped) {
      void verifyReceipt(dropped.content, key).then((answer) => {
        if (isCurrent) setResult(answer);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [dropped, key]);
  return result;
}

interface DropAreaProps {
  onFile: (file: File) => void;
}

function DropArea({ onFile }: DropAreaProps) {
  const { t } = useTranslation('journal');
  const [isOver, setOver] = useState(false);
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping adds to the button inside
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
      <IconFileCertificate size={26} stroke={1.4} aria-hidden />
      <div style={{ flex: '1 1 14rem' }}>
        <Text fw={600}>{t('verify.drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('verify.local')}
        </Text>
      </div>
      <FileButton onChange={(file) => file && onFile(file)} accept=".tlog-proof,text/plain">
        {(button) => <Button {...button}>{t('verify.choose')}</Button>}
      </FileButton>
    </div>
  );
}

function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useTranslation('journal');
  return (
    <Textarea
      label={t('verify.key')}
      description={t('verify.keyHint')}
      value={value}
      autosize
      minRows={1}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Takes a receipt and verifies it in the browser; nothing is sent anywhere. */
export function Verifier() {
  const { t } = useTranslation('journal');
  const fetched = useQuery(keyQuery).data?.verifier;
  const [pasted, setPasted] = useState<string>();
  const [dropped, setDropped] = useState<Dropped>();
  const [isTooLarge, setTooLarge] = useState(false);
  const key = pasted ?? fetched ?? '';
  const result = useVerification(dropped, key);

  async function onFile(file: File) {
    setTooLarge(file.size > LARGEST);
    setDropped(file.size > LARGEST ? undefined : { name: file.name, content: await file.text() });
  }

  return (
    <Stack gap="md" component="section">
      <Title order={2}>{t('verify.title')}</Title>
      <DropArea onFile={(file) => void onFile(file)} />
      <KeyField value={key} onChange={setPasted} />
      {isTooLarge ? (
        <Text c="var(--mp-bad)" role="alert">
          {t('verify.tooLarge')}
        </Text>
      ) : null}
      {dropped && result ? <VerificationResult name={dropped.name} result={result} /> : null}
    </Stack>
  );
}
