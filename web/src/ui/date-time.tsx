import { useTranslation } from 'react-i18next';
import { instantText, type TimePrecision } from './format.js';

interface DateTimeProps {
  /** UTC instant, ISO 8601. */
  at: string;
  precision?: TimePrecision;
  withZone?: boolean;
}

/** An instant in the reader's zone; the zone is shown, and UTC is one hover away. */
export function DateTime({ at, precision = 'minute', withZone }: DateTimeProps) {
  const { i18n } = useTranslation();
  const instant = new Date(at);
  const options = withZone === undefined ? { precision } : { precision, withZone };
  return (
    <time
      dateTime={at}
      title={instantText(instant, i18n.language, { precision: 'second', zone: 'UTC' })}
    >
      {instantText(instant, i18n.language, options)}
    </time>
  );
}
