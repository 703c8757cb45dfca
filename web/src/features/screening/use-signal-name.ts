import { useTranslation } from 'react-i18next';

/** A signal, `text.mark-named`, in words; its code where nobody has named it yet. */
export function useSignalName() {
  const { t } = useTranslation('screening');
  return (signal: string) =>
    t(`signal.${signal}` as 'signal.text.mark-named', { defaultValue: signal });
}
