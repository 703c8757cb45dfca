import type { Portal } from './organisation-kind.js';
import { portalsOf } from './organisation-kind.js';
import type { SignedIn } from './session.js';

/** Thrown by a guard; the portal shows it as a page that says who may come in. */
export class NotYourPage extends Error {
  constructor(readonly portal: Portal) {
    super(`this page belongs to the ${portal} portal`);
    this.name = 'NotYourPage';
  }
}

interface GuardInput {
  context: { session: SignedIn };
}

/**
 * `beforeLoad` of a route below `portalRoute`: only for organisations of that portal, and with
 * the permission if one is named. The server checks again; this only spares people a dead page.
 */
export function requirePortal(portal: Portal, permission?: string) {
  return ({ context: { session } }: GuardInput): void => {
    const isOpen = portalsOf(session.organisation.kind).includes(portal);
    const isPermitted = permission === undefined || session.permissions.includes(permission);
    if (!isOpen || !isPermitted) throw new NotYourPage(portal);
  };
}
