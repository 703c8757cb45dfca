import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '../../../api/client.js';
import { REVIEW_KEY, type Right, reviewApi } from '../review-api.js';

/** What the desk decides about a right. */
export type RightAct =
  | { act: 'verify'; expiresOn: string | undefined }
  | { act: 'refuse'; reason: string }
  | { act: 'challenge'; reason: string; from: string; evidenceIds: string[] }
  | { act: 'end-challenge'; reason: string | undefined };

function carryOut(id: string, given: RightAct): Promise<Right> {
  const params = { path: { id } };
  switch (given.act) {
    case 'verify': {
      const body = { expiresOn: given.expiresOn };
      return unwrap(reviewApi.POST('/v1/rights/{id}/verification', { params, body }));
    }
    case 'refuse': {
      const body = { reason: given.reason };
      return unwrap(reviewApi.POST('/v1/rights/{id}/refusal', { params, body }));
    }
    case 'challenge': {
      const { act: _, ...body } = given;
      return unwrap(reviewApi.POST('/v1/rights/{id}/challenge', { params, body }));
    }
    case 'end-challenge': {
      const body = { reason: given.reason };
      return unwrap(reviewApi.POST('/v1/rights/{id}/challenge-end', { params, body }));
    }
  }
}

export function useRightAct(right: Right, onDone: (given: RightAct) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: RightAct) => carryOut(right.id, given),
    onSuccess: async (_, given) => {
      onDone(given);
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
    },
  });
}
