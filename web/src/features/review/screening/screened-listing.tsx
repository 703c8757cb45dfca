import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyText } from '../../../ui/format.js';
import { listingQuery } from '../case-api.js';
import { piecesOf } from './highlights.js';
import classes from './screening.module.css';
import type { Screening } from './screening-api.js';

type Findings = Screening['findings'];
type Field = 'title' | 'description';

function Marked({ text, field, findings }: { text: string; field: Field; findings: Findings }) {
  const { i18n } = useTranslation('review');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const spans = findings.flatMap(({ places }, finding) =>
    places.flatMap((place) =>
      place.type === 'text' && place.field === field
        ? [{ start: place.start, end: place.end, finding }]
        : [],
    ),
  );
  return piecesOf(text, spans).map((piece) =>
    piece.findings.length === 0 ? (
      <span key={piece.start}>{piece.text}</span>
    ) : (
      <mark
        key={piece.start}
        className={classes.mark}
        title={piece.findings.map((place) => findings[place]?.reason[language]).join('\n')}
      >
        {piece.text}
      </mark>
    ),
  );
}

/** A picture with the boxes of what was seen in it. */
function SeenPicture({ url, image, findings }: { url: string; image: number; findings: Findings }) {
  const { t } = useTranslation('review');
  const [size, setSize] = useState<{ width: number; height: number }>();
  const boxes = findings.flatMap(({ places, signal }) =>
    places.flatMap((place) =>
      place.type === 'image' && place.image === image ? [{ ...place, signal }] : [],
    ),
  );
  const loaded = ({ currentTarget }: SyntheticEvent<HTMLImageElement>) =>
    setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight });
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <div className={classes.picture}>
      <img src={url} alt={t('screening.picture', { number: image + 1 })} onLoad={loaded} />
      {size
        ? boxes
            .filter(({ x, y }) => x < size.width && y < size.height)
            .map((box) => (
              <span
                key={`${box.signal} ${box.x} ${box.y}`}
                className={classes.box}
                style={{
                  left: share(box.x, size.width),
                  top: share(box.y, size.height),
                  width: share(box.width, size.width),
                  height: share(box.height, size.height),
                }}
              />
            ))
        : null}
    </div>
  );
}

/** The listing as the merchant wrote it, with everything that screening points at marked. */
export function ScreenedListing({
  listingId,
  findings,
}: {
  listingId: string;
  findings: Findings;
}) {
  const { t, i18n } = useTranslation('review');
  const listing = useQuery(listingQuery(listingId)).data;
  if (!listing) return null;
  const { title, description, price, pictureUrls, url, merchantName } = listing;
  return (
    <section aria-label={t('screening.listing')}>
      <Title order={2} lang="" className={classes.title}>
        <Marked text={title} field="title" findings={findings} />
      </Title>
      <Text c="dimmed">
        {[merchantName, price && moneyText(price.amount, price.currency, i18n.language)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {url ? (
        <Anchor href={url} rel="noreferrer" target="_blank" size="sm">
          {url}
        </Anchor>
      ) : null}
      {pictureUrls.length > 0 ? (
        <div className={classes.pictures}>
          {pictureUrls.map((one, image) => (
            <SeenPicture key={one} url={one} image={image} findings={findings} />
          ))}
        </div>
      ) : null}
      {description ? (
        <Text className={classes.description}>
          <Marked text={description} field="description" findings={findings} />
        </Text>
      ) : null}
    </section>
  );
}
