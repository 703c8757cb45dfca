export { type NatsOptions, NatsStreams } from './nats-streams.js';
export type { StreamListener, StreamMessage, StreamState } from './stream-listener.js';
