/** One invalid field of a request: `field` is a dotted path into the body. */
export interface FieldProblem {
  field: string;
  message: string;
  /** The server's stable code, where it gives one. */
  code?: string | undefined;
}

/** The code of a request that never reached the server. */
export const NETWORK_PROBLEM = 'network';

interface ProblemParts {
  status: number;
  code: string;
  title: string;
  detail?: string | undefined;
  reference?: string | undefined;
  fields?: FieldProblem[];
}

/** An RFC 9457 problem as thrown by every API call; status 0 means the network failed. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly reference: string | undefined;
  readonly fields: readonly FieldProblem[];

  constructor(parts: ProblemParts) {
    super(parts.detail ?? parts.title);
    this.name = 'ProblemError';
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.reference = parts.reference;
    this.fields = parts.fields ?? [];
  }

  get isOffline(): boolean {
    return this.code === NETWORK_PROBLEM;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `/claims/0/listing`, `#/claims/0/listing` and `claims.0.listing` name the same field. */
export function fieldPath(pointer: string): string {
  if (!pointer.startsWith('/') && !pointer.startsWith('#/')) return pointer;
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

function fieldProblem(value: unknown): FieldProblem[] {
  if (!isRecord(value)) return [];
  const pointer = text(value.pointer) ?? text(value.field) ?? text(value.path) ?? '';
  const message = text(value.detail) ?? text(value.message) ?? text(value.title);
  const code = text(value.code);
  return message ? [{ field: fieldPath(pointer), message, ...(code && { code }) }] : [];
}

/** Reads a problem document; anything else becomes a problem that only knows its status. */
export function problemFrom(status: number, body: unknown): ProblemError {
  const given = isRecord(body) ? body : {};
  return new ProblemError({
    status,
    code: text(given.code) ?? text(given.type)?.split(/[/:#]/).at(-1) ?? `http-${status}`,
    title: text(given.title) ?? `HTTP ${status}`,
    detail: text(given.detail),
    reference: text(given.requestId),
    fields: Array.isArray(given.errors) ? given.errors.flatMap(fieldProblem) : [],
  });
}

export function networkProblem(cause: unknown): ProblemError {
  const detail = cause instanceof Error ? cause.message : undefined;
  return new ProblemError({ status: 0, code: NETWORK_PROBLEM, title: 'Network', detail });
}

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}
