import { money } from '../../../../components/format';
import { useTexts } from '../../useWords';
import type { VoucherDecision } from './vouchers';

/** The vouchers that an approval would issue, each with its amount. */
export function ProposedVouchers({ decisions }: { decisions: readonly VoucherDecision[] }) {
    const { t, i18n } = useTexts();
    if (decisions.length === 0) {
        return <p>{t('outcome.noClaims')}</p>;
    }

    return (
        <section className="proposed-result" aria-label={t('outcome.willBe')}>
            <p className="quiet">{t('outcome.willBe')}</p>
            <dl className="form-rows">
                {decisions.map(({ proposal }) => (
                    <div key={`${proposal.packId} ${proposal.clauseId} ${proposal.subject ?? ''}`}>
                        <dt>{i18n.language === 'en' ? proposal.titleEn : proposal.titleZh}</dt>
                        <dd>{proposal.amountFen == null ? t('outcome.noAmount') : money(proposal.amountFen)}</dd>
                    </div>
                ))}
            </dl>
        </section>
    );
}
