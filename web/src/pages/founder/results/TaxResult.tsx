import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { TaxOutcome } from './outcomes';

/** What the tax office confirmed. */
export function TaxResult({ outcome }: { outcome: TaxOutcome }) {
    const { t, list } = useWords();
    return (
        <Facts
            facts={[
                [t('tax.office'), outcome.competentTaxOffice],
                [t('tax.type'), t(`taxpayerType.${outcome.taxpayerType}`)],
                // What a desk writes of its own stays as it is.
                [t('tax.period'), t(`filingPeriod.${outcome.filingPeriod as 'Month'}`, outcome.filingPeriod)],
                [t('tax.invoices'), list([outcome.invoiceKinds].flat())],
                [t('tax.quota'), money(outcome.invoiceQuotaFen)],
                [t('tax.firstFilingOn'), day(outcome.firstFilingOn)],
                [t('tax.confirmedOn'), day(outcome.confirmedOn)],
            ]}
        />
    );
}
