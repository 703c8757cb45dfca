import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../ui/format.js';
import classes from './operators.module.css';
import type { Alert } from './operators-api.js';

/** The day before an alert, hour by hour, against what is usual for the shop. */
export function AlertSeries({ series }: Pick<Alert, 'series'>) {
  const { t, i18n } = useTranslation('operators');
  if (series.length === 0) return null;
  const most = Math.max(1, ...series.map(({ value, expected }) => Math.max(value, expected)));
  const usual = series.at(-1)?.expected ?? 0;
  const time = (at: string) => instantText(new Date(at), i18n.language, { precision: 'minute' });
  return (
    <figure className={classes.series}>
      <div className={classes.bars}>
        {series.map(({ at, value }) => (
          <span
            key={at}
            className={classes.bar}
            style={{ height: `${(100 * value) / most}%` }}
            title={`${time(at)}: ${value}`}
          />
        ))}
        <span className={classes.usual} style={{ bottom: `${(100 * usual) / most}%` }} />
      </div>
      <Text component="figcaption" size="sm" c="dimmed">
        {t('alert.series', {
          from: time(series[0]?.at ?? ''),
          to: time(series.at(-1)?.at ?? ''),
          most,
          usual: usual.toLocaleString(i18n.language, { maximumFractionDigits: 1 }),
        })}
      </Text>
    </figure>
  );
}
