import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';

export interface Upload {
  key: number;
  file: File;
  state: 'sending' | 'stored' | 'failed';
  share: number;
  message?: string | undefined;
}

export type SendFile<Stored> = (
  file: File,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<Stored>;

interface UploadsOptions<Stored> {
  send: SendFile<Stored>;
  onStored: (stored: Stored, file: File) => void;
  maxBytes: number;
}

/** The files being sent from one drop area; leaving the page cancels what is under way. */
export function useUploads<Stored>({ send, onStored, maxBytes }: UploadsOptions<Stored>) {
  const { t } = useTranslation('ui');
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
    };
  }, []);

  const patch = useCallback((key: number, change: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }, []);

  async function start(key: number, file: File) {
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      const onProgress = (share: number) => patch(key, { share });
      const stored = await send(file, { onProgress, signal: controller.signal });
      patch(key, { state: 'stored', share: 1 });
      onStored(stored, file);
    } catch (error) {
      patch(key, { state: 'failed', message: isProblem(error) ? error.message : t('file.failed') });
    } finally {
      running.current.delete(key);
    }
  }

  function add(files: readonly File[]) {
    for (const file of files) {
      const key = ++lastKey.current;
      const isTooLarge = file.size > maxBytes;
      const upload: Upload = { key, file, state: isTooLarge ? 'failed' : 'sending', share: 0 };
      const message = isTooLarge ? t('file.tooLarge') : undefined;
      setUploads((all) => [...all, { ...upload, message }]);
      if (!isTooLarge) void start(key, file);
    }
  }

  function remove(key: number) {
    running.current.get(key)?.abort();
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }
  return { uploads, add, remove };
}
