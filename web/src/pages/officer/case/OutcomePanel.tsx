import type { StepView } from '../../../api/cases';
import { Panel } from '../../../components/Panel';
import { useTexts, useWords } from '../useWords';
import { FormValueText } from './FormValueText';
import { RevealField } from './RevealField';

/** What a step resulted in; invented results say so. */
export function OutcomePanel({ caseId, step }: { caseId: string; step: StepView }) {
    const { t } = useTexts();
    const words = useWords();
    // The six outcomes have different members; here they are read as they come.
    const { sample, ...members }: Readonly<Record<string, unknown>> = step.outcome ?? {};
    const shown = Object.entries(members).filter(([, value]) => isPlain(value));
    return (
        <Panel
            title={t('case.outcome')}
            extra={sample === true ? <span className="sample-mark">{t('case.sample')}</span> : null}
        >
            <dl className="form-rows">
                {shown.map(([name, value]) => (
                    <div key={name}>
                        <dt>{words.field(`outcome.${name}`)}</dt>
                        <dd lang="zh-CN">
                            {typeof value === 'string' && value.includes('*') ? (
                                <RevealField caseId={caseId} path={`${step.step}.${name}`} masked={value} />
                            ) : (
                                <FormValueText name={name} value={value} />
                            )}
                        </dd>
                    </div>
                ))}
            </dl>
            <Vouchers vouchers={members.vouchers} />
        </Panel>
    );
}

function Vouchers({ vouchers }: { vouchers: unknown }) {
    const { t } = useTexts();
    if (!Array.isArray(vouchers)) {
        return null;
    }

    return vouchers.length === 0 ? (
        <p>{t('case.noVouchers')}</p>
    ) : (
        <ul className="open-items">
            {vouchers.map((voucher: Record<string, unknown>, at) => (
                <li key={at} lang="zh-CN">
                    <strong>{String(voucher.titleZh ?? voucher.clauseId)}</strong>
                    <p className="quiet">
                        {typeof voucher.voucherId === 'string' ? `${voucher.voucherId} ` : null}
                        {typeof voucher.amountFen === 'number' ? (
                            <FormValueText name="amountFen" value={voucher.amountFen} />
                        ) : null}
                    </p>
                </li>
            ))}
        </ul>
    );
}

function isPlain(value: unknown): boolean {
    return (
        value !== null &&
        value !== undefined &&
        (typeof value !== 'object' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string')))
    );
}
