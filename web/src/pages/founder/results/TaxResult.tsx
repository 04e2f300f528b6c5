import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { TaxOutcome } from './outcomes';

/** What the tax office confirmed. */
export function TaxResult({ outcome }: { outcome: TaxOutcome }) {
    const { t, list } = useWords();
    const { taxpayerType: type, filingPeriod: period, invoiceKinds, invoiceQuotaFen: quota } = outcome;
    return (
        <Facts
            facts={[
                [t('tax.office'), outcome.competentTaxOffice],
                [t('tax.type'), type === undefined ? null : t(`taxpayerType.${type as 'General'}`, type)],
                [t('tax.period'), period === undefined ? null : t(`filingPeriod.${period as 'Month'}`, period)],
                [t('tax.invoices'), invoiceKinds === undefined ? null : list(invoiceKinds)],
                [t('tax.quota'), quota === undefined ? null : money(quota)],
                [t('tax.firstFilingOn'), outcome.firstFilingOn === undefined ? null : day(outcome.firstFilingOn)],
                [t('tax.confirmedOn'), outcome.confirmedOn === undefined ? null : day(outcome.confirmedOn)],
            ]}
        />
    );
}
