export { type DocumentSign, documentSigns } from './document-signs.js';
export { picturesWithin } from './pictures-within.js';

export const documentEngine = { id: 'documents', version: '1', mostBytes: 30_000_000 } as const;
