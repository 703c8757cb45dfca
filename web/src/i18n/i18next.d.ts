import 'i18next';
import type { Namespaces } from './messages.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Namespaces;
  }
}
