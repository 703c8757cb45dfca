import { Alert, type AlertProps, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem, ProblemError } from '../api/problem.js';
import { CopyId } from './copy-id.js';

interface ProblemAlertProps extends Omit<AlertProps, 'title' | 'children'> {
  problem: ProblemError;
  /** Fields whose message already stands beside them; the others are listed here. */
  shownFields?: readonly string[];
}

function FieldList({ fields }: { fields: readonly FieldProblem[] }) {
  return (
    <List size="sm" mt={4}>
      {fields.map(({ field, message }) => (
        <List.Item key={`${field} ${message}`}>
          {field ? <Text span ff="monospace" size="xs">{`${field}: `}</Text> : null}
          {message}
        </List.Item>
      ))}
    </List>
  );
}

/** An RFC 9457 problem in words, with the field errors no field shows and the server's reference. */
export function ProblemAlert({ problem, shownFields = [], ...alert }: ProblemAlertProps) {
  const { t } = useTranslation('ui');
  const listed = problem.fields.filter(({ field }) => !shownFields.includes(field));
  // Our server's titles are its codes; the sentence to read is the detail.
  const hasTitle = problem.title !== problem.code || problem.detail === undefined;
  const title = problem.isOffline ? t('problem.offline') : hasTitle ? problem.title : undefined;
  const isFault = problem.status >= 500;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={title} {...alert}>
      {problem.isOffline ? t('problem.offlineBody') : problem.detail}
      {listed.length > 0 ? <FieldList fields={listed} /> : null}
      {isFault && problem.reference ? (
        <Text size="xs" mt={6} component="div">
          {t('problem.reference')} <CopyId id={problem.reference} />
        </Text>
      ) : null}
    </Alert>
  );
}
