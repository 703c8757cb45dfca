import { Anchor, Skeleton, Text } from '@mantine/core';
import { IconFileText, IconMovie } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatLocale } from '../../ui/format.js';
import classes from './evidence-list.module.css';
import { type EvidenceItem, evidenceQuery } from './notices-api.js';

function sizeText(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(formatLocale(language), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / (isLarge ? 1_000_000 : 1000));
}

/** One item: its preview or a sign of its kind, its name, size, and a way to the file itself. */
export function EvidenceTile({ item }: { item: EvidenceItem }) {
  const { t, i18n } = useTranslation('notices');
  const Icon = item.mediaType.startsWith('video/') ? IconMovie : IconFileText;
  return (
    <Anchor
      href={item.contentUrl}
      download={item.fileName}
      className={classes.item}
      underline="never"
      title={t('evidence.sha256', { hash: item.sha256 })}
    >
      {item.previewUrl ? (
        <img src={item.previewUrl} alt="" loading="lazy" className={classes.preview} />
      ) : (
        <span className={classes.preview}>
          <Icon size={24} stroke={1.4} aria-hidden />
        </span>
      )}
      <span className={classes.words}>
        <span className={classes.name}>{item.fileName}</span>
        <Text span size="xs" c="dimmed">
          {t('evidence.download', { size: sizeText(item.bytes, i18n.language) })}
        </Text>
      </span>
    </Anchor>
  );
}

function Loaded({ id }: { id: string }) {
  const { t } = useTranslation('notices');
  const { data, isError } = useQuery(evidenceQuery(id));
  if (isError) {
    return (
      <Text size="sm" c="dimmed">
        {t('evidence.unavailable')}
      </Text>
    );
  }
  return data ? <EvidenceTile item={data} /> : <Skeleton width={220} height={56} />;
}

/** Items of evidence by id, with previews, each downloadable as it was received. */
export function EvidenceList({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('notices');
  if (ids.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('evidence.label')}>
      {ids.map((id) => (
        <li key={id}>
          <Loaded id={id} />
        </li>
      ))}
    </ul>
  );
}
