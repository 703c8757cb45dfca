import type { Tx } from '../db/index.js';

/** A message of an outside stream. */
export interface StreamMessage {
  /** Its place in the stream, from 1, without gaps but for what the stream has dropped. */
  sequence: number;
  /** Without the installation's prefix: `listings.cn`. */
  subject: string;
  bytes: Uint8Array;
}

/**
 * Listens to an outside stream. Messages arrive in the stream's order, each exactly once in
 * effect: what `handle` writes commits together with the listener's place.
 */
export interface StreamListener {
  /** Names the stream and the listener's place in it: `listings` hears `<prefix>.listings.>`. */
  name: string;
  handle: (tx: Tx, messages: readonly StreamMessage[]) => Promise<void>;
  /** Keeps a message that `handle` cannot take, so that it does not stop those behind it. */
  refuse: (tx: Tx, message: StreamMessage, reason: string) => Promise<void>;
}

/** How a listener stands. */
export interface StreamState {
  listener: string;
  isConnected: boolean;
  /** The last message that was handled here. */
  sequence: number;
  /** The last fault, while it lasts. */
  lastError: string | null;
}
