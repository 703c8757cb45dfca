export { type Tell, tellSchema } from './tell.js';
export { TellScreen, type ToldListing } from './tell-screen.js';

/** What brands say about how to recognise a fake. */
export const tellsEngine = { id: 'tells', version: '1' } as const;
