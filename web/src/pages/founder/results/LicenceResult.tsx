import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { LicenceOutcome } from './outcomes';

/** The business licence. */
export function LicenceResult({ outcome }: { outcome: LicenceOutcome }) {
    const { t, list } = useWords();
    const { registeredCapitalFen: capital, registeredOn, entityType, businessScopeZh: scope } = outcome;
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
                [
                    t('licence.type'),
                    entityType === undefined ? null : t(`states:entityType.${entityType as 'SoleProprietorship'}`),
                ],
                [t('licence.representative'), outcome.legalRepresentative],
                [t('licence.capital'), capital === undefined ? null : money(capital)],
                [t('licence.founded'), registeredOn === undefined ? null : day(registeredOn)],
                [t('licence.domicile'), outcome.domicile],
                [t('licence.scope'), scope === undefined ? null : list(scope)],
                [t('licence.authority'), outcome.registrationAuthority],
                [t('licence.number'), outcome.licenceNumber],
            ]}
        />
    );
}
