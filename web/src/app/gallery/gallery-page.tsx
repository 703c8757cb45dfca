import { Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../../api/problem.js';
import { CopyId } from '../../ui/copy-id.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Metric } from '../../ui/metric.js';
import { Money } from '../../ui/money.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ProgressJob } from '../../ui/progress-job.js';
import { ReasonCard } from '../../ui/reason-card.js';
import { SideBySide } from '../../ui/side-by-side.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timeline } from '../../ui/timeline.js';
import { LanguageSwitch } from '../language-switch.js';
import { ThemeSwitch } from '../theme-switch.js';
import { hoursAhead, listing, right, statement, timeline } from './gallery-data.js';
import { GalleryDialogs } from './gallery-dialogs.js';
import { GalleryTable } from './gallery-table.js';

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {name}
      </Title>
      {children}
    </section>
  );
}

const problem = new ProblemError({
  status: 500,
  code: 'internal',
  title: 'internal',
  detail: 'Something failed on our side.',
  reference: 'b2c1f7de-2c56-4a3a',
  fields: [{ field: 'claims.3.listing', message: 'There is no such listing.' }],
});

function Figures() {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Metric
        label="Takedown success rate"
        definition="Claims accepted and not later reversed ÷ claims decided."
        numerator={231}
        denominator={248}
        casesTo="/gallery"
      />
      <Metric
        label="成功反通知率"
        definition="反通知成立数 ÷ 已受理投诉项数。"
        numerator={12}
        denominator={1840}
      />
      <Metric
        label="Nothing yet"
        definition="No claim was decided."
        numerator={0}
        denominator={0}
      />
    </SimpleGrid>
  );
}

function Badges() {
  return (
    <Group gap="sm">
      <StatusBadge tone="neutral">Draft</StatusBadge>
      <StatusBadge tone="waiting">With the merchant</StatusBadge>
      <StatusBadge tone="attention">Your answer needed</StatusBadge>
      <StatusBadge tone="done">Upheld</StatusBadge>
      <StatusBadge tone="refused">Removed</StatusBadge>
      <CopyId id="ntc_01jd3k8m2v7q9x0a5b6c7d8e9f" tail={6} />
      <Money amountMinor={129_900} currency="CNY" />
    </Group>
  );
}

/** Every piece of `ui/` with invented data; exists only while developing. */
export function GalleryPage() {
  const jobs = useQuery({ queryKey: ['gallery'], queryFn: async () => 4_320 });
  return (
    <Stack component="main" gap="xl" p="md" maw={1280} mx="auto">
      <Group justify="flex-end" gap={4}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Group>
      <PageHeader
        crumbs={[{ label: 'Notices', to: '/gallery' }]}
        title="Notice N-2026-00412"
        what="Lumen Optics says that three of your listings use its trademark without permission."
        ask="Answer with a counter-notice, or accept the removal."
        due={hoursAhead(30)}
        facts={<StatusBadge tone="attention">Your answer needed</StatusBadge>}
        actions={<GalleryDialogs />}
      />
      <Part name="States">{<Badges />}</Part>
      <Part name="Figures">{<Figures />}</Part>
      <Part name="Table">
        <GalleryTable />
      </Part>
      <Part name="Side by side">
        <SideBySide left={right} right={listing} />
      </Part>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Part name="Statement of reasons">
          <ReasonCard statement={statement} />
        </Part>
        <Part name="History">
          <Timeline {...timeline} viewer="merchant" />
        </Part>
      </SimpleGrid>
      <Part name="Long work">
        <Stack gap="sm">
          <ProgressJob
            title="spring-notices.csv"
            job={{ state: 'running', done: jobs.data ?? 0, total: 12_000, refused: 18 }}
          />
          <ProgressJob title="feed.ndjson" job={{ state: 'waiting', done: 0 }} />
          <ProgressJob title="old.csv" job={{ state: 'failed', done: 80, total: 400 }} />
        </Stack>
      </Part>
      <Part name="Files and problems">
        <Stack gap="sm">
          <FileDrop
            label="Drop the registration certificate here"
            hint="PDF, PNG or JPEG, at most 20 MB"
            accept="application/pdf,image/png,image/jpeg"
            maxBytes={20_000_000}
            send={async (file, { onProgress }) => {
              onProgress(1);
              return file.name;
            }}
            onStored={() => undefined}
          />
          <ProblemAlert problem={problem} />
        </Stack>
      </Part>
    </Stack>
  );
}
