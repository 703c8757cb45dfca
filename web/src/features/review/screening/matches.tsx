import { Anchor, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listingQuery, rightQuery } from '../case-api.js';
import classes from './screening.module.css';
import type { Screening } from './screening-api.js';

type Findings = Screening['findings'];

/** The registered pictures that the listing's own were recognised as. */
export function MatchedMarks({ findings }: { findings: Findings }) {
  const { t, i18n } = useTranslation('review');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const matches = findings.filter(({ engine, rightId }) => engine === 'image' && rightId);
  const ids = [...new Set(matches.flatMap(({ rightId }) => rightId ?? []))];
  const rights = useQueries({ queries: ids.map((id) => rightQuery(id)) });
  if (ids.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="md">
        {t('screening.marks')}
      </Title>
      <div className={classes.pictures}>
        {ids.map((id, place) => {
          const right = rights[place]?.data;
          const url = right?.markImage?.previewUrl;
          return (
            <figure key={id} className={classes.match}>
              {url ? <img src={url} alt={right?.title ?? ''} /> : null}
              <figcaption>
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to="/review/rights/$rightId" params={{ rightId: id }} />
                  )}
                >
                  {right?.title ?? id}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {matches.find(({ rightId }) => rightId === id)?.reason[language]}
                </Text>
              </figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}

/** The removed listings that this one was recognised as, side by side with it. */
export function RemovedBefore({ findings }: { findings: Findings }) {
  const { t, i18n } = useTranslation('review');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const matches = findings.filter(({ engine }) => engine === 'relist');
  const ids = matches.map(({ figures }) => String(figures.listingId ?? ''));
  const listings = useQueries({ queries: ids.map((id) => listingQuery(id)) });
  if (matches.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="md">
        {t('screening.removedBefore')}
      </Title>
      <div className={classes.pictures}>
        {matches.map(({ reason }, place) => {
          const listing = listings[place]?.data;
          const [url] = listing?.pictureUrls ?? [];
          return (
            <figure key={ids[place]} className={classes.match}>
              {url ? <img src={url} alt={listing?.title ?? ''} /> : null}
              <figcaption>
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to="/review/search" search={{ q: ids[place] }} />
                  )}
                >
                  <span lang="">{listing?.title ?? ids[place]}</span>
                </Anchor>
                <Text size="sm">{listing?.merchantName}</Text>
                <Text size="sm" c="dimmed">
                  {reason[language]}
                </Text>
              </figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
