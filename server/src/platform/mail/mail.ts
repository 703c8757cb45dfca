import { createTransport } from 'nodemailer';
import type { Tx } from '../db/index.js';
import type { Jobs } from '../jobs/index.js';

/** A message in the reader's language; plain text only. */
export interface Message {
  to: string;
  subject: string;
  text: string;
}

/** Takes messages inside a transaction: they are sent only if it commits. */
export interface Mailer {
  send(tx: Tx, ...messages: Message[]): Promise<void>;
}

/** The transport that the queue's worker hands each message to. */
export type Transport = (message: Message) => Promise<void>;

export const MAIL_JOB = 'mail';

/** Queues messages; the worker sends them and tries again when the transport fails. */
export function queuedMailer(jobs: Jobs): Mailer {
  return {
    send: (tx, ...messages) =>
      jobs.enqueue(
        tx,
        MAIL_JOB,
        messages.map((message) => ({ ...message })),
      ),
  };
}

/** Sends through an SMTP server, such as `smtps://user:secret@mail.example`. */
export function smtpTransport(url: string, from: string): Transport {
  const transport = createTransport(url);
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text });
  };
}
