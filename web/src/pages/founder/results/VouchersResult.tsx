import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { day, money } from '../../../components/format';
import { StateTag } from '../../../components/StateTag';
import { currentLanguage } from '../../../texts';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { Voucher, VouchersOutcome } from './outcomes';

/** The vouchers that were issued, each with face value, arithmetic and clause. */
export function VouchersResult({ outcome }: { outcome: VouchersOutcome }) {
    const { t } = useWords();
    if (outcome.vouchers.length === 0) {
        return <p>{t('voucher.none')}</p>;
    }

    return (
        <>
            <p>{t('voucher.issuedOn', { on: day(outcome.issuedOn) })}</p>
            <ul className="vouchers">
                {outcome.vouchers.map((voucher) => (
                    <VoucherLine key={`${voucher.clauseId} ${voucher.voucherId ?? ''}`} voucher={voucher} />
                ))}
            </ul>
        </>
    );
}

function VoucherLine({ voucher }: { voucher: Voucher }) {
    const { t } = useWords();
    const benefit = useBenefitWords();
    const isVoid = voucher.state === 'voided';
    const isEnglish = currentLanguage() === 'en';
    const reason = isEnglish ? voucher.reasonEn : benefit.reason(voucher.reason);
    const isShort = voucher.uncoveredFen != null || voucher.verdict === 'drawnElsewhere';
    const shortage = isShort ? reason : null;
    return (
        <li className="voucher">
            <div className="voucher-heading">
                <h3>{isEnglish ? voucher.titleEn : voucher.titleZh}</h3>
                <strong className="voucher-amount">
                    {voucher.amountFen == null ? t('voucher.notStated') : money(voucher.amountFen)}
                </strong>
            </div>
            {isVoid ? <StateTag tone="bad">{t('voucher.voided')}</StateTag> : null}
            <Facts
                facts={[
                    [t('voucher.number'), voucher.voucherId],
                    [t('voucher.kind'), t(`voucherType.${voucher.type}`)],
                    [t('clause.verdict'), t(`verdict.${voucher.verdict}`)],
                    [t('clause.arithmetic'), benefit.arithmetic(voucher)],
                    [t('voucher.validTo'), day(voucher.validTo)],
                    [t('clause.id'), voucher.clauseId],
                    [t('clause.reason'), shortage],
                    [t('voucher.uncovered'), voucher.uncoveredFen == null ? null : money(voucher.uncoveredFen)],
                ]}
            />
            <blockquote lang="zh-CN">{voucher.quoteZh}</blockquote>
        </li>
    );
}
