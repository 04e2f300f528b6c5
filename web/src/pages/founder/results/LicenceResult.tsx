import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { LicenceOutcome } from './outcomes';

/** The business licence. */
export function LicenceResult({ outcome }: { outcome: LicenceOutcome }) {
    const { t } = useWords();
    const { registeredCapitalFen: capital } = outcome;
    return (
        <Facts
            facts={[
                [
                    t('licence.code'),
                    <span key="code" className="code">
                        {outcome.unifiedSocialCreditCode}
                    </span>,
                ],
                [t('licence.name'), outcome.entityNameZh],
                [t('licence.type'), t(`states:entityType.${outcome.entityType}`)],
                [t('licence.representative'), outcome.legalRepresentative],
                [t('licence.capital'), capital == null ? null : money(capital)],
                [t('licence.founded'), day(outcome.registeredOn)],
                [t('licence.domicile'), outcome.domicile],
                [t('licence.scope'), <Lines key="scope" lines={[outcome.businessScopeZh].flat()} />],
                [t('licence.authority'), outcome.registrationAuthority],
                [t('licence.number'), outcome.licenceNumber],
            ]}
        />
    );
}

/** Items that hold commas of their own. */
function Lines({ lines }: { lines: readonly string[] }) {
    return lines.map((line) => (
        <span key={line} className="line">
            {line}
        </span>
    ));
}
