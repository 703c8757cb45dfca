import { type Column, DataTable, type TableQuery } from '../../ui/data-table.js';
import { DueTime } from '../../ui/due-time.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Money } from '../../ui/money.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { hoursAhead } from './gallery-data.js';

interface Claim {
  id: string;
  title: string;
  shop: string;
  price: number;
  due: string;
  tone: StatusTone;
  state: string;
}

const claims: Claim[] = [
  {
    id: 'a',
    title: 'LUMEMN polarised sunglasses, men',
    shop: '晴空眼镜专营店',
    price: 3900,
    due: hoursAhead(3),
    tone: 'attention',
    state: 'To decide',
  },
  {
    id: 'b',
    title: '流明同款太阳镜 偏光驾驶镜 高清',
    shop: 'Blue Harbour Trading',
    price: 12_900,
    due: hoursAhead(-5),
    tone: 'attention',
    state: 'To decide',
  },
  {
    id: 'c',
    title: 'Lumen style frame, gold',
    shop: '北辰百货',
    price: 8800,
    due: hoursAhead(120),
    tone: 'waiting',
    state: 'Information asked',
  },
];

const columns: Column<Claim>[] = [
  { key: 'title', header: 'Listing', cell: (row) => row.title },
  { key: 'shop', header: 'Shop', cell: (row) => row.shop },
  {
    key: 'state',
    header: 'State',
    cell: (row) => <StatusBadge tone={row.tone}>{row.state}</StatusBadge>,
  },
  { key: 'due', header: 'Due', cell: (row) => <DueTime at={row.due} compact /> },
  {
    key: 'price',
    header: 'Price',
    align: 'end',
    cell: (row) => <Money amountMinor={row.price} currency="CNY" />,
  },
];

function useClaims(): TableQuery<Claim> {
  const { search } = useTableSearch();
  const items = claims.filter((claim) => claim.title.includes(search.q ?? ''));
  return { data: { items, next: 'c2' }, error: null, isFetching: false, refetch: () => undefined };
}

export function GalleryTable() {
  const query = useClaims();
  return (
    <>
      <FilterBar
        filters={[
          { kind: 'text', key: 'q', label: 'Title' },
          {
            kind: 'choice',
            key: 'state',
            label: 'State',
            options: [{ value: 'open', label: 'To decide' }],
          },
        ]}
      />
      <DataTable
        label="Claims"
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={() => '/gallery'}
        empty={{
          title: 'No claim matches',
          children: 'A claim is one listing in one notice. Clear the filters to see all of them.',
        }}
      />
    </>
  );
}
