import { Anchor, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { EstimateBar, type EstimateFigure, useEstimateText } from '../../ui/estimate.js';
import { countText } from '../../ui/format.js';
import { Metric } from '../../ui/metric.js';
import metric from '../../ui/metric.module.css';
import type { Period, Quality, ScreeningFigures } from './screening-api.js';

interface EstimatedProps {
  label: string;
  definition: string;
  estimate: EstimateFigure;
  most?: number;
}

function Estimated({ label, definition, estimate, most }: EstimatedProps) {
  const text = useEstimateText();
  return (
    <section className={metric.metric}>
      <Text component="h3" className={metric.label}>
        {label}
      </Text>
      <Text fw={650} size="xl">
        {text(estimate)}
      </Text>
      <EstimateBar estimate={estimate} {...(most !== undefined && { most })} />
      <p className={metric.definition}>{definition}</p>
    </section>
  );
}

/** Prevalence and recall as far as lots were drawn and looked at. */
function FromLots({ quality }: { quality: Quality }) {
  const { t } = useTranslation('screening');
  const { estimates, strata } = quality;
  if (!estimates) {
    return (
      <EmptyState title={t('quality.noAudit')}>
        {t('quality.noAuditWhat', { count: strata.drawn.allowed + strata.drawn.watched })}
      </EmptyState>
    );
  }
  const { prevalence, recall } = estimates;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Estimated
        label={t('quality.recall')}
        definition={t('quality.recallWhat')}
        estimate={recall}
      />
      <Estimated
        label={t('quality.prevalence')}
        definition={t('quality.prevalenceWhat')}
        estimate={prevalence}
        most={Math.max(0.01, prevalence.high * 1.25)}
      />
    </SimpleGrid>
  );
}

const STRATA = ['allowed', 'watched', 'automatic'] as const;

function Lots({ quality, period }: { quality: Quality; period: Period }) {
  const { t, i18n } = useTranslation('screening');
  const number = (count: number) => countText(count, i18n.language);
  return (
    <ul>
      {STRATA.map((stratum) => {
        const { population, labelled, infringing } = quality.strata[stratum];
        return (
          <li key={stratum}>
            {t(`quality.stratum.${stratum}`, { count: population, population: number(population) })}{' '}
            <Anchor
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/desk/screenings"
                  search={{ audit: stratum, from: period.from, storefront: period.storefrontId }}
                />
              )}
            >
              {t('quality.drawn', {
                count: quality.strata.drawn[stratum],
                labelled: number(labelled),
                infringing: number(infringing),
              })}
            </Anchor>
          </li>
        );
      })}
    </ul>
  );
}

function useDuration() {
  const { i18n } = useTranslation('screening');
  return (seconds: number) => {
    const [value, unit] =
      seconds < 120
        ? [seconds, 'second']
        : seconds < 7_200
          ? [seconds / 60, 'minute']
          : seconds < 172_800
            ? [seconds / 3_600, 'hour']
            : [seconds / 86_400, 'day'];
    return new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: String(unit),
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(Number(value));
  };
}

interface EstimateSectionProps {
  quality: Quality;
  figures: ScreeningFigures;
  period: Period;
}

/** What screening catches and misses, and how early. */
export function EstimateSection({ quality, figures, period }: EstimateSectionProps) {
  const { t } = useTranslation('screening');
  const duration = useDuration();
  const { removedBeforeSale, blockedBeforePublication, ingestToRemoval } = figures;
  return (
    <>
      <FromLots quality={quality} />
      <Lots quality={quality} period={period} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Metric
          label={t('quality.beforeSale')}
          definition={t('quality.beforeSaleWhat', { count: blockedBeforePublication })}
          numerator={removedBeforeSale.count}
          denominator={removedBeforeSale.of}
          casesTo={`/desk/screenings?outcome=removed&from=${encodeURIComponent(period.from)}`}
        />
        <section className={metric.metric}>
          <Text component="h3" className={metric.label}>
            {t('quality.toRemoval')}
          </Text>
          <Text fw={650} size="xl">
            {ingestToRemoval ? duration(ingestToRemoval.median) : '–'}
          </Text>
          <p className={metric.definition}>
            {ingestToRemoval
              ? t('quality.toRemovalWhat', { p95: duration(ingestToRemoval.p95) })
              : t('quality.noRemoval')}
          </p>
        </section>
      </SimpleGrid>
    </>
  );
}
