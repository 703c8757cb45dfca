import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { unwrap } from '../../api/client.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { isProblem, type ProblemError } from '../../api/problem.js';
import { REVIEW_KEY, reviewApi } from './review-api.js';

/** Renewed well before the ten minutes end, while the reviewer is at work. */
const RENEW_MS = 2 * 60_000;
const IDLE_MS = 5 * 60_000;
const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;

export type LockState =
  | { state: 'taking' }
  | { state: 'mine' }
  /** Somebody else holds it, or it may not be taken. */
  | { state: 'refused'; problem: ProblemError };

const lockPath = (id: string) => ({ params: { path: { id } } });

// One task's calls go out one after the other: a release must not overtake the next taking.
const calls = new Map<string, Promise<unknown>>();
function inOrder<T>(id: string, call: () => Promise<T>): Promise<T> {
  const next = (calls.get(id) ?? Promise.resolve()).catch(() => undefined).then(call);
  calls.set(id, next);
  return next;
}

const take = (id: string) =>
  inOrder(id, () => unwrap(reviewApi.POST('/v1/review/tasks/{id}/lock', lockPath(id))));
const release = (id: string) =>
  inOrder(id, () => unwrap(reviewApi.DELETE('/v1/review/tasks/{id}/lock', lockPath(id))));

/** A page being closed sends nothing but this. */
function releaseOnExit(id: string): void {
  void fetch(`/v1/review/tasks/${encodeURIComponent(id)}/lock`, {
    method: 'DELETE',
    keepalive: true,
    headers: { 'x-magpie-csrf': '1', 'idempotency-key': newIdempotencyKey() },
  });
}

function useLastSign() {
  const last = useRef(Date.now());
  useEffect(() => {
    const note = () => {
      last.current = Date.now();
    };
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, note);
    };
  }, []);
  return last;
}

/**
 * Takes a task's lock while the page is open, renews it while somebody works there, and gives it
 * back on leaving. `enabled` is false for closed tasks.
 */
export function useTaskLock(id: string, enabled: boolean) {
  const client = useQueryClient();
  const [lock, setLock] = useState<LockState>({ state: 'taking' });
  const lastSign = useLastSign();
  const isMine = lock.state === 'mine';

  const acquire = useCallback(async () => {
    try {
      await take(id);
      setLock({ state: 'mine' });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setLock({ state: 'refused', problem: error });
    }
    await client.invalidateQueries({ queryKey: [REVIEW_KEY, 'task', id] });
  }, [client, id]);

  useEffect(() => {
    if (!enabled) return;
    setLock({ state: 'taking' });
    void acquire();
    const leave = () => releaseOnExit(id);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      // A lock that ran out meanwhile needs no giving back.
      void release(id).catch(() => undefined);
    };
  }, [acquire, enabled, id]);

  useEffect(() => {
    if (!enabled || !isMine) return;
    const timer = setInterval(() => {
      if (Date.now() - lastSign.current < IDLE_MS) void acquire();
    }, RENEW_MS);
    return () => clearInterval(timer);
  }, [acquire, enabled, isMine, lastSign]);

  return { lock, acquire };
}
