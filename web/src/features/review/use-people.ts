import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { type DeskPerson, peopleQuery } from './review-api.js';

/** Names of colleagues by their `person:per_…` reference; the reader is “you”. */
export function usePeople(): { people: readonly DeskPerson[]; nameOf: (ref: string) => string } {
  const { t } = useTranslation('review');
  const { person } = useSignedIn();
  const people = useQuery(peopleQuery).data?.items ?? [];
  return {
    people,
    nameOf: (ref) => {
      if (ref === `person:${person.id}`) return t('you');
      return people.find((one) => one.ref === ref)?.name ?? t('colleague');
    },
  };
}
