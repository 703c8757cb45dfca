import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useSignedIn } from '../../app/session.js';
import { PageHeader } from '../../ui/page-header.js';
import { useNotify } from '../../ui/use-notify.js';
import { RightForm } from './right-form.js';
import { mandatesQuery, type NewRight, RIGHTS, rightsApi } from './rights-api.js';
import { bodyOf, EMPTY_RIGHT, useRightForm } from './use-right-form.js';

/** Enters a right once; every later notice reuses it. */
export function NewRightPage() {
  const { t } = useTranslation(['rights', 'ui']);
  const { organisation } = useSignedIn();
  const isAgent = organisation.kind !== 'rights-holder';
  const mandates = useQuery({ ...mandatesQuery, enabled: isAgent }).data ?? [];
  const holders = mandates.map((one) => ({ value: one.holderId, label: one.holderName }));
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const register = useMutation({
    mutationFn: (body: NewRight) => unwrap(rightsApi.POST('/v1/rights', { body })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [RIGHTS] });
      notify(t('new.done'));
      await navigate({ to: '/rights/$rightId', params: { rightId: id } });
    },
  });
  const form = useRightForm(EMPTY_RIGHT, register.error);
  const { draft } = form;
  const territories = draft.territories.length > 0 ? draft.territories : null;
  return (
    <>
      <PageHeader
        title={t('new.title')}
        what={t('new.what')}
        crumbs={[{ label: t('list.title'), to: '/rights' }]}
      />
      <RightForm
        form={form}
        holders={isAgent ? holders : undefined}
        submitLabel={t('new.submit')}
        isBusy={register.isPending}
        onSubmit={() =>
          register.mutate({ ...bodyOf(draft), holderId: draft.holderId || null, territories })
        }
        cancel={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/rights" />}>
            {t('ui:cancel')}
          </Button>
        }
      />
    </>
  );
}
