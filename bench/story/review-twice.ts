import { Refused } from './client.js';
import type { Player } from './house.js';

/** Decides every case drawn for a second, blind review; whoever decided first passes it on. */
export async function reviewTwice(reviewers: readonly Player[]): Promise<number> {
  const [first] = reviewers;
  const tasks =
    (await first?.client.all<{ id: string }>('/v1/review/tasks?kind=double-review')) ?? [];
  let given = 0;
  for (const [i, { id }] of tasks.entries()) {
    const body = { outcome: i % 4 === 0 ? 'reject' : 'accept', reason: 'As I see the pictures.' };
    for (const { client } of reviewers) {
      const isGiven = await client.post(`/v1/review/tasks/${id}/second-opinion`, body).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refused && error.code === 'task-excluded') return false;
          throw error;
        },
      );
      if (!isGiven) continue;
      given += 1;
      break;
    }
  }
  return given;
}
