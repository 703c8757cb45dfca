import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PicturePane } from './picture-pane.js';
import classes from './side-by-side.module.css';
import { useZoom, type Zoom } from './use-zoom.js';

export interface Picture {
  src: string;
  alt: string;
}

export interface Exhibit {
  /** What it is: “The right”, “The listing”. */
  label: string;
  title: ReactNode;
  pictures: readonly Picture[];
  /** Shown large where there is no picture: a word mark, the title of a work. */
  words?: string;
  facts?: readonly { label: string; value: ReactNode }[];
}

interface SideBySideProps {
  left: Exhibit;
  right: Exhibit;
}

function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const { t } = useTranslation('ui');
  const buttons = [
    { label: t('zoom.out'), run: zoom.out, Icon: IconZoomOut },
    { label: t('zoom.in'), run: zoom.in, Icon: IconZoomIn },
    { label: t('zoom.reset'), run: zoom.reset, Icon: IconZoomReset },
  ];
  return (
    <Group gap={2}>
      {buttons.map(({ label, run, Icon }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon aria-label={label} onClick={run}>
            <Icon size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Text size="xs" c="dimmed" w={44} aria-live="polite">
        {Math.round(zoom.view.scale * 100)}%
      </Text>
    </Group>
  );
}

function Thumbnails({
  pictures,
  shown,
  onShow,
}: {
  pictures: readonly Picture[];
  shown: number;
  onShow: (index: number) => void;
}) {
  if (pictures.length < 2) return null;
  return (
    <Group gap={6} className={classes.thumbs}>
      {pictures.map((picture, index) => (
        <button
          key={picture.src}
          type="button"
          className={classes.thumb}
          aria-pressed={index === shown}
          aria-label={picture.alt}
          onClick={() => onShow(index)}
        >
          <img src={picture.src} alt="" loading="lazy" />
        </button>
      ))}
    </Group>
  );
}

function ExhibitPanel({ exhibit, zoom }: { exhibit: Exhibit; zoom: Zoom }) {
  const [shown, setShown] = useState(0);
  return (
    <figure className={classes.exhibit}>
      <figcaption>
        <span className={classes.label}>{exhibit.label}</span>
        <span className={classes.title}>{exhibit.title}</span>
      </figcaption>
      {exhibit.words && exhibit.pictures.length === 0 ? (
        <p className={classes.words}>{exhibit.words}</p>
      ) : (
        <PicturePane picture={exhibit.pictures[shown] ?? exhibit.pictures[0]} zoom={zoom} />
      )}
      <Thumbnails pictures={exhibit.pictures} shown={shown} onShow={setShown} />
      {exhibit.facts ? (
        <dl className={classes.facts}>
          {exhibit.facts.map(({ label, value }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </figure>
  );
}

/** Two exhibits with one zoom: what is looked at closely on one side is close on the other. */
export function SideBySide({ left, right }: SideBySideProps) {
  const zoom = useZoom();
  return (
    <section className={classes.compare}>
      <ZoomButtons zoom={zoom} />
      <div className={classes.pair}>
        <ExhibitPanel exhibit={left} zoom={zoom} />
        <ExhibitPanel exhibit={right} zoom={zoom} />
      </div>
    </section>
  );
}
