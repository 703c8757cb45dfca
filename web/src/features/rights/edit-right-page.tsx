import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { useNotify } from '../../ui/use-notify.js';
import { RightForm } from './right-form.js';
import { RIGHTS, type RightChange, type RightView, rightQuery, rightsApi } from './rights-api.js';
import { bodyOf, draftOf, useRightForm } from './use-right-form.js';

/** What may still be changed; afterwards only papers are added. */
export function isOpenToChange(status: RightView['status']): boolean {
  return status === 'pending' || status === 'refused' || status === 'lapsed';
}

function EditRight({ right }: { right: RightView }) {
  const { t } = useTranslation(['rights', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const isDocumentsOnly = !isOpenToChange(right.status);
  const to = { to: '/rights/$rightId', params: { rightId: right.id } } as const;
  const change = useMutation({
    mutationFn: (body: RightChange) =>
      unwrap(
        rightsApi.PATCH('/v1/rights/{id}', {
          params: { path: { id: right.id } },
          headers: { 'if-match': `"${right.version}"` },
          body,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [RIGHTS] });
      notify(t('edit.done'));
      await navigate(to);
    },
  });
  const form = useRightForm(draftOf(right), change.error);
  const { documentIds, ...rest } = bodyOf(form.draft);
  const territories =
    form.draft.territories.length > 0 ? { territories: form.draft.territories } : {};
  return (
    <>
      <PageHeader
        title={t(isDocumentsOnly ? 'edit.documentsTitle' : 'edit.title', { title: right.title })}
        what={t(isDocumentsOnly ? 'edit.documentsWhat' : 'edit.what')}
        crumbs={[
          { label: t('list.title'), to: '/rights' },
          { label: right.title, to: `/rights/${right.id}` },
        ]}
      />
      <RightForm
        form={form}
        isDocumentsOnly={isDocumentsOnly}
        submitLabel={t('edit.submit')}
        isBusy={change.isPending}
        onSubmit={() =>
          change.mutate(
            isDocumentsOnly ? { documentIds } : { ...rest, ...territories, documentIds },
          )
        }
        cancel={
          <Button variant="default" renderRoot={(props) => <Link {...props} {...to} />}>
            {t('ui:cancel')}
          </Button>
        }
      />
    </>
  );
}

export function EditRightPage() {
  const { rightId } = useParams({ from: '/portal/rights/$rightId/edit' });
  const { data, error, refetch } = useQuery(rightQuery(rightId));
  if (data) return <EditRight right={data} />;
  return error ? <LoadFailure error={error} onRetry={refetch} /> : <Skeleton height={320} />;
}
