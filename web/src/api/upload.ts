import { CSRF_HEADER } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { networkProblem, problemFrom } from './problem.js';

export interface UploadOptions {
  /** Called with a share from 0 to 1 while the bytes leave. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  method?: 'POST' | 'PUT';
  headers?: Record<string, string>;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Sends one file as the request body with its own content type, and resolves with the JSON
 * answer. XMLHttpRequest, because fetch cannot report how much has been sent.
 */
export function uploadFile(url: string, file: Blob, options: UploadOptions = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', url);
    request.setRequestHeader(CSRF_HEADER, '1');
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.setRequestHeader('accept-language', document.documentElement.lang || 'en');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(problemFrom(request.status, body));
    };
    request.onerror = () => reject(networkProblem(new TypeError('upload failed')));
    request.onabort = () => reject(new DOMException('Upload cancelled', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
