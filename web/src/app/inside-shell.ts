import { createContext } from 'react';

/** Whether the shell is around: inside it the page already has its landmark and its brand. */
export const InsideShell = createContext(false);
