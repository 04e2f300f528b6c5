import { PageHeading } from '../../../components/PageHeading';
import '../../../styles/officer.css';
import '../../../styles/voucherDesk.css';
import { DeskOnly } from './DeskOnly';
import { DeskTabs } from './DeskTabs';
import { PayablesPanel } from './PayablesPanel';
import { SettlementsPanel } from './SettlementsPanel';
import { StatementPanel } from './StatementPanel';
import { useDeskTexts } from './useDeskTexts';

/** What is to be paid by whom, the settlement files, and the months' statements. */
export default function AccountsPage() {
    const { t } = useDeskTexts();
    return (
        <>
            <PageHeading title={t('accounts.title')} />
            <DeskOnly>
                {(city) => (
                    <>
                        <DeskTabs />
                        <PayablesPanel key={`payables ${city}`} city={city} />
                        <SettlementsPanel city={city} />
                        <StatementPanel city={city} />
                    </>
                )}
            </DeskOnly>
        </>
    );
}
