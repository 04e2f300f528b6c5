import { useBenefitWords } from '../../../../components/benefits/useBenefitWords';
import { useTexts } from '../../useWords';
import { Field } from '../Field';
import type { FaultOf } from '../form';
import { yuanOf } from './outcomeFields';
import type { VoucherDecision } from './vouchers';

interface Props {
    decisions: readonly VoucherDecision[];
    onChange: (decisions: VoucherDecision[]) => void;
    faultOf: FaultOf;
    idOf: (path: string) => string;
}

/** Each claim with its arithmetic: granted or not, and how much of what was assessed. */
export function VoucherFields({ decisions, onChange, faultOf, idOf }: Props) {
    const { t, i18n } = useTexts();
    const words = useBenefitWords();
    if (decisions.length === 0) {
        return <p>{t('outcome.noClaims')}</p>;
    }

    const change = (at: number, changed: Partial<VoucherDecision>) =>
        onChange(decisions.map((decision, other) => (other === at ? { ...decision, ...changed } : decision)));
    const granted = decisions.filter((decision) => decision.granted);
    return decisions.map((decision, at) => {
        const { proposal } = decision;
        const path = `outcome.vouchers[${String(granted.indexOf(decision))}].amountFen`;
        return (
            <fieldset key={`${proposal.clauseId} ${proposal.subject ?? String(at)}`} className="officer-item">
                <legend>{i18n.language === 'en' ? proposal.titleEn : proposal.titleZh}</legend>
                <label className="officer-check">
                    <input
                        type="checkbox"
                        checked={decision.granted}
                        onChange={(event) => change(at, { granted: event.target.checked })}
                    />
                    {t('outcome.grant')}
                </label>
                <p className="quiet">
                    {words.arithmetic(proposal) ??
                        (i18n.language === 'en' ? proposal.reasonEn : words.reason(proposal.reason))}
                </p>
                {decision.granted ? (
                    <Field
                        id={idOf(`${path}${String(at)}`)}
                        label={t('outcome.amount')}
                        hint={
                            proposal.amountFen == null
                                ? t('outcome.amountOpen')
                                : t('outcome.amountAtMost', { amount: yuanOf(proposal.amountFen) })
                        }
                        fault={faultOf(path)}
                        value={decision.amount}
                        onChange={(amount) => change(at, { amount })}
                        maxLength={20}
                    />
                ) : null}
            </fieldset>
        );
    });
}
