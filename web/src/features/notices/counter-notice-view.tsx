import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import { DocumentView, Fact, Facts } from './document-view.js';
import type { CounterNotice } from './notices-api.js';

const MOMENTS = ['filed', 'forwarded', 'received', 'answered'] as const;

/** A counter-notice as either party reads it: who, when it reached whom, and what it says. */
export function CounterNoticeView({ counterNotice }: { counterNotice: CounterNotice }) {
  const { t } = useTranslation('notices');
  return (
    <>
      <Facts>
        <Fact label={t('document.from')}>{counterNotice.merchant.name}</Fact>
        {MOMENTS.map((moment) => {
          const at = counterNotice[`${moment}At`];
          return at ? (
            <Fact key={moment} label={t(`document.${moment}`)}>
              <DateTime at={at} />
            </Fact>
          ) : null;
        })}
      </Facts>
      <div style={{ height: '0.5rem' }} />
      <DocumentView document={counterNotice} />
    </>
  );
}
