import type { Answered, Asked } from './model-process.js';

/** The worker's side: answers questions one after the other until whoever asks is gone. */
export function serveModel<Question, Answer>(
  answerTo: (question: Question) => Promise<Answer>,
): void {
  const answered = async ({ id, question }: Asked<Question>): Promise<Answered<Answer>> => {
    try {
      return { id, answer: await answerTo(question) };
    } catch (error) {
      return { id, failed: error instanceof Error ? error.message : String(error) };
    }
  };
  let last: Promise<void> = Promise.resolve();
  process.on('message', (asked) => {
    last = last.then(async () => {
      process.send?.(await answered(asked as Asked<Question>));
    });
  });
  process.on('disconnect', () => process.exit());
}
