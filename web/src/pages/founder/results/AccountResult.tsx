import { day } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { AccountOutcome } from './outcomes';

/** The basic account; its number comes masked from the service. */
export function AccountResult({ outcome }: { outcome: AccountOutcome }) {
    const { t } = useWords();
    return (
        <>
            <Facts
                facts={[
                    [t('account.bank'), outcome.bankName],
                    [t('account.branch'), outcome.branchName],
                    [t('account.number'), outcome.accountNumber],
                    [t('account.filingNumber'), outcome.basicAccountFilingNumber],
                    [t('account.openedOn'), day(outcome.openedOn)],
                ]}
            />
            <p className="quiet">{t('account.masked')}</p>
        </>
    );
}
