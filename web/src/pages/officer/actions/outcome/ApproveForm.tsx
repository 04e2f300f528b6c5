import { useId, useState } from 'react';
import { useApplication } from '../../../../api/officer/caseFile';
import { useCatalogue } from '../../../../api/officer/catalogue';
import { useProposals } from '../../../../api/officer/proposals';
import { serverNow } from '../../../../api/officer/serverClock';
import { useTexts } from '../../useWords';
import type { Built } from '../built';
import { useActionForm, type ActionFormProps } from '../form';
import { OutcomeFields } from './OutcomeFields';
import { outcomeBody, type OutcomeDraft } from './outcomeFields';
import { prefill } from './prefill';
import { VoucherFields } from './VoucherFields';
import { decisionsOf, vouchersBody, type VoucherDecision } from './vouchers';

/** Approving with the service's proposal, or with an outcome of the desk's own; where there is none, one must be given. */
export function ApproveForm(props: ActionFormProps) {
    const { t } = useTexts();
    const name = useId();
    const step = props.step?.step ?? '';
    const fields = useCatalogue().data?.steps.find((one) => one.kind === step)?.outcome ?? [];
    const application = useApplication(props.view.caseId).data?.application;
    const proposals = useProposals(props.view.caseId, supported.includes(step)).data;
    const [mode, setMode] = useState<'proposed' | 'own'>();
    const [changed, setChanged] = useState<OutcomeDraft>({});
    const [decided, setDecided] = useState<VoucherDecision[]>();
    const decisions = decided ?? decisionsOf(proposals?.vouchers?.proposals ?? []);
    const draft = {
        ...prefill({ step, view: props.view, application, proposals, today: todayInBeijing() }),
        ...changed,
    };
    // The service has refused to propose: what it asks for is shown.
    const needed = props.refused.some((fault) => fault.field.startsWith('outcome'));
    const own = mode === undefined ? needed : mode === 'own';
    const build = (): Built =>
        !own
            ? { body: {} }
            : step === 'vouchers'
              ? vouchersBody(decisions)
              : outcomeBody(fields, props.view.entityType, draft);
    const { onSubmit, faultOf, idOf } = useActionForm(build, props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <fieldset className="officer-choices">
                <legend>{t('outcome.which')}</legend>
                <label className="officer-check">
                    <input type="radio" name={name} checked={!own} onChange={() => setMode('proposed')} />
                    {t('outcome.proposed')}
                </label>
                <label className="officer-check">
                    <input type="radio" name={name} checked={own} onChange={() => setMode('own')} />
                    {t('outcome.own')}
                </label>
            </fieldset>
            {needed && mode === undefined ? <p className="field-fault">{t('outcome.noProposal')}</p> : null}
            {own && step === 'vouchers' ? (
                <VoucherFields decisions={decisions} onChange={setDecided} faultOf={faultOf} idOf={idOf} />
            ) : null}
            {own && step !== 'vouchers' ? (
                <OutcomeFields
                    fields={fields}
                    entityType={props.view.entityType}
                    draft={draft}
                    onChange={(field, value) => setChanged({ ...changed, [field]: value })}
                    faultOf={faultOf}
                    idOf={idOf}
                />
            ) : null}
        </form>
    );
}

/** Steps for which the service always proposes. */
const supported = ['workspace', 'vouchers', 'mentorPairing'];

const todayInBeijing = () => new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10);
