import { Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from './side-by-side.js';
import classes from './side-by-side.module.css';
import type { Zoom } from './use-zoom.js';

const KEY_SHIFT = 0.1;

function useDrag(zoom: Zoom) {
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!last.current) return;
      const frame = event.currentTarget.getBoundingClientRect();
      zoom.move(
        (event.clientX - last.current.x) / frame.width,
        (event.clientY - last.current.y) / frame.height,
      );
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp() {
      last.current = undefined;
    },
  };
}

function keyActions(zoom: Zoom): Record<string, () => void> {
  return {
    '+': zoom.in,
    '=': zoom.in,
    '-': zoom.out,
    '0': zoom.reset,
    ArrowLeft: () => zoom.move(KEY_SHIFT, 0),
    ArrowRight: () => zoom.move(-KEY_SHIFT, 0),
    ArrowUp: () => zoom.move(0, KEY_SHIFT),
    ArrowDown: () => zoom.move(0, -KEY_SHIFT),
  };
}

interface PicturePaneProps {
  picture: Picture | undefined;
  zoom: Zoom;
}

/** A picture in a frame, moved by dragging or the arrow keys once it is enlarged. */
export function PicturePane({ picture, zoom }: PicturePaneProps) {
  const { t } = useTranslation('ui');
  const [failed, setFailed] = useState<string>();
  const drag = useDrag(zoom);
  const { scale, x, y } = zoom.view;

  function onKeyDown(event: KeyboardEvent) {
    const run = keyActions(zoom)[event.key];
    if (!run || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  }

  if (!picture || failed === picture.src) {
    return (
      <div className={classes.frame}>
        <Text c="dimmed" size="sm">
          {t(picture ? 'picture.failed' : 'picture.none')}
        </Text>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes.frame}
      data-zoomed={scale > 1}
      aria-label={t('picture.pane', { alt: picture.alt })}
      onKeyDown={onKeyDown}
      onDoubleClick={zoom.in}
      {...drag}
    >
      <img
        src={picture.src}
        alt={picture.alt}
        draggable={false}
        style={{ transform: `translate(${x * 100}%, ${y * 100}%) scale(${scale})` }}
        onError={() => setFailed(picture.src)}
      />
    </button>
  );
}
