import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestLanguage } from '../../i18n/language.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { PrivilegesNote } from '../programs/privileges-note.js';
import { packFor, usePrivileges } from '../programs/use-privileges.js';
import { type RightRow, rightsQuery } from '../rights/rights-api.js';
import { GroundFields, SignatureFields } from './document-fields.js';
import { type ListingReference, MOST_BY_FILE } from './listing-lines.js';
import { ListingsField } from './listings-field.js';
import { RegimeFields, RightField } from './notice-basis-fields.js';
import { NoticeResult } from './notice-result.js';
import { NoticeStep } from './notice-step.js';
import { CASES, type NewNotice } from './notices-api.js';
import { usePackTexts } from './regime-facts.js';
import { submitNotice } from './submit-notice.js';
import { FORM_FIELDS, headOf, lacking, useNoticeDraft } from './use-notice-draft.js';

interface Sending {
  head: Omit<NewNotice, 'listings'>;
  rows: readonly ListingReference[];
}

function useSend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ head, rows }: Sending) => submitNotice(head, rows),
    onSuccess: () => client.invalidateQueries({ queryKey: [CASES] }),
  });
}

function NoticeForm({ rights }: { rights: readonly RightRow[] }) {
  const { t, i18n } = useTranslation(['notices', 'ui']);
  const { right: chosen = '' } = useSearch({ from: '/portal/notices/new' });
  const { packOf } = usePackTexts();
  const send = useSend();
  const isKnown = rights.some(({ id }) => id === chosen);
  const only = rights.length === 1 ? (rights[0]?.id ?? '') : '';
  const form = useNoticeDraft(isKnown ? chosen : only, send.error);
  const frame = useRef<HTMLFormElement>(null);
  const { draft, rows, evidence, lacks, problem } = form;
  const right = rights.find(({ id }) => id === draft.rightId);
  const privileges = usePrivileges(right, draft.ground);
  const pack = packFor(draft.regime === '' ? undefined : packOf(draft.regime), privileges);
  const isTooLong = rows.length > MOST_BY_FILE;

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = lacking(draft, pack, { listings: rows.length, evidence: evidence.length });
    form.setLacks(found);
    if (found.length > 0 || !pack || isTooLong) {
      requestAnimationFrame(() =>
        frame.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus(),
      );
      return;
    }
    const locale = nearestLanguage(i18n.language) ?? 'en';
    send.mutate({ head: headOf(draft, pack.id, evidence, locale), rows });
  }

  if (send.data && pack) return <NoticeResult sent={send.data} rows={rows} right={right} />;
  return (
    <form ref={frame} onSubmit={submit} noValidate style={{ maxWidth: '58rem' }}>
      <NoticeStep step={1} title={t('new.right')} what={t('new.rightWhat')}>
        <RightField form={form} rights={rights} right={right} />
      </NoticeStep>
      <NoticeStep step={2} title={t('new.regime')} what={t('new.regimeWhat')}>
        <RegimeFields form={form} right={right} />
      </NoticeStep>
      <NoticeStep step={3} title={t('new.listings')} what={t('new.listingsWhat')}>
        <ListingsField form={form} />
      </NoticeStep>
      <NoticeStep step={4} title={t('new.ground')} what={t('new.groundWhat')}>
        <GroundFields form={form} pack={pack} right={right} />
      </NoticeStep>
      <NoticeStep step={5} title={t('new.sign')} what={t('new.signWhat')}>
        <SignatureFields form={form} pack={pack} />
      </NoticeStep>
      <PrivilegesNote privileges={privileges} regime={draft.regime} />
      {problem ? <ProblemAlert problem={problem} shownFields={FORM_FIELDS} mb="md" /> : null}
      {lacks.length > 0 ? (
        <Text c="red" role="alert" mb="sm">
          {t('new.lacking', { count: lacks.length })}
        </Text>
      ) : null}
      <Group gap="xs">
        <Button type="submit" loading={send.isPending}>
          {rows.length > 0 ? t('new.submit', { count: rows.length }) : t('new.submitNone')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/notices" />}>
          {t('ui:cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** One page from the right to the signature; what each regime demands appears as it is chosen. */
export function NewNoticePage() {
  const { t } = useTranslation('notices');
  const rights = useQuery(rightsQuery({ status: 'verified', limit: 200 }));
  const usable = rights.data?.items.filter(({ isUsable }) => isUsable);
  return (
    <>
      <PageHeader
        title={t('nav.newNotice')}
        what={t('new.what')}
        crumbs={[{ label: t('list.title'), to: '/notices' }]}
      />
      {rights.error && !rights.data ? (
        <LoadFailure error={rights.error} onRetry={rights.refetch} />
      ) : null}
      {rights.isPending ? <Skeleton height={320} /> : null}
      {usable && usable.length === 0 ? (
        <EmptyState
          title={t('new.noRight')}
          action={
            <Button renderRoot={(props) => <Link {...props} to="/rights/new" />}>
              {t('new.enterRight')}
            </Button>
          }
        >
          {t('new.noRightWhat')}
        </EmptyState>
      ) : null}
      {usable && usable.length > 0 ? <NoticeForm rights={usable} /> : null}
    </>
  );
}
