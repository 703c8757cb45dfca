import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../../app/session.js';
import { ownOrganisationQuery } from '../measures-api.js';
import type { FormStart } from './counter-notice-form.js';

/** An empty counter-notice with the contact already known; undefined while that loads. */
export function useFormStart(): FormStart | undefined {
  const { person } = useSignedIn();
  const { data, error } = useQuery(ownOrganisationQuery);
  if (!data && !error) return undefined;
  const known = data?.contact;
  return {
    explanation: '',
    signature: '',
    statements: [],
    evidenceIds: [],
    contact: {
      name: person.name,
      email: known?.email ?? person.email,
      phone: known?.phone ?? '',
      address: known?.address ?? '',
    },
  };
}
