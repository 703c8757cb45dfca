export { type Logger, pino as createLogger } from 'pino';
