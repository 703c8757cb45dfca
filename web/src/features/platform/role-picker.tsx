import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import type { Member } from './platform-api.js';

export type Role = Member['roles'][number];
const STAFF: readonly Role[] = [
  'administrator',
  'reviewer',
  'senior-reviewer',
  'engineer',
  'viewer',
];
const OTHERS: readonly Role[] = ['owner', 'member', 'viewer'];

interface RolePickerProps {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
}

/** The roles that the reader's own kind of organisation gives. */
export function RolePicker({ value, onChange, error }: RolePickerProps) {
  const { t } = useTranslation('platform');
  const { organisation } = useSignedIn();
  const known = organisation.kind === 'platform' ? STAFF : OTHERS;
  return (
    <Checkbox.Group
      label={t('people.roles')}
      value={[...value]}
      error={error}
      onChange={(values) => onChange(known.filter((role) => values.includes(role)))}
      required
    >
      <Stack gap={6} mt={6}>
        {known.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
