import { useEffect, useId } from 'react';
import { useApplication } from '../../../../api/officer/caseFile';
import { useAsking } from '../../../../api/mentors';
import { useCatalogue, type OutcomeField } from '../../../../api/officer/catalogue';
import { useProposals } from '../../../../api/officer/proposals';
import { serverNow } from '../../../../api/serverClock';
import { QueryBody } from '../../../../components/QueryBody';
import { useTexts } from '../../useWords';
import type { Built } from '../built';
import { useActionForm, type ActionFormProps } from '../form';
import { useActionDraft } from '../useActionDraft';
import { OutcomeFields } from './OutcomeFields';
import { isRequired, outcomeBody, type OutcomeDraft } from './outcomeFields';
import { prefill } from './prefill';
import { proposedOf, proposedSteps } from './proposed';
import { ProposedResult } from './ProposedResult';
import { ProposedVouchers } from './ProposedVouchers';
import { VoucherFields } from './VoucherFields';
import { decidedOf, decisionsOf, vouchersBody, writtenOf, type WrittenDecisions } from './vouchers';

/** Approving with the service's proposal, or with an outcome of the desk's own; where there is none, one must be given. */
export function ApproveForm(props: ActionFormProps) {
    const { t } = useTexts();
    const name = useId();
    const step = props.step?.step ?? '';
    const fields = useCatalogue().data?.steps.find((one) => one.kind === step)?.outcome ?? [];
    const applied = useApplication(props.view.caseId);
    const proposing = useProposals(props.view.caseId, proposedSteps.includes(step));
    const proposals = proposing.data;
    const awaitsMentor = useAsking(props.view.caseId, step === 'mentorPairing').data?.state === 'Asked';
    const [{ mode, changed, decided }, setWritten] = useActionDraft<Written>(props, blank);
    const write = (written: Partial<Written>) => setWritten({ mode, changed, decided, ...written });
    const claims = decisionsOf(proposals?.vouchers?.proposals ?? []);
    const decisions = decidedOf(claims, decided);
    const known = {
        step,
        view: props.view,
        application: applied.data?.application,
        proposals,
        awaitsMentor,
        today: todayInBeijing(),
    };
    const draft = { ...prefill(known), ...changed };
    // The service has refused to propose: what it asks for is shown.
    const needed = props.refused.some((fault) => fault.field.startsWith('outcome'));
    const own = mode === null ? needed : mode === 'own';
    const source = proposedSteps.includes(step) ? proposing : applied;
    // Nothing is approved that was not shown, and nobody is paired who has not answered.
    const held = awaitsMentor || (!own && source.data === undefined);
    const { onHold } = props;
    useEffect(() => onHold?.(held), [onHold, held]);
    const build = (): Built =>
        !own
            ? { body: {} }
            : step === 'vouchers'
              ? vouchersBody(decisions)
              : outcomeBody(fields, props.view.entityType, draft);
    const { onSubmit, faultOf, idOf } = useActionForm(build, props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            {awaitsMentor ? <p className="note note-warning">{t('outcome.awaitsMentor')}</p> : null}
            <fieldset className="officer-choices">
                <legend>{t('outcome.which')}</legend>
                <label className="officer-check">
                    <input type="radio" name={name} checked={!own} onChange={() => write({ mode: 'proposed' })} />
                    {t(proposedSteps.includes(step) ? 'outcome.proposed' : 'outcome.sample')}
                </label>
                <label className="officer-check">
                    <input type="radio" name={name} checked={own} onChange={() => write({ mode: 'own' })} />
                    {t('outcome.own')}
                </label>
            </fieldset>
            {own || awaitsMentor ? null : (
                <QueryBody<unknown> query={source}>
                    {() =>
                        step === 'vouchers' ? (
                            <ProposedVouchers decisions={claims} />
                        ) : (
                            <ProposedResult proposed={proposedOf(known, requiredOf(fields, props.view.entityType))} />
                        )
                    }
                </QueryBody>
            )}
            {needed && mode === null ? <p className="field-fault">{t('outcome.noProposal')}</p> : null}
            {own && step === 'vouchers' ? (
                <VoucherFields
                    decisions={decisions}
                    onChange={(all) => write({ decided: writtenOf(all) })}
                    faultOf={faultOf}
                    idOf={idOf}
                />
            ) : null}
            {own && step !== 'vouchers' ? (
                <OutcomeFields
                    fields={fields}
                    entityType={props.view.entityType}
                    draft={draft}
                    onChange={(field, value) => write({ changed: { ...changed, [field]: value } })}
                    faultOf={faultOf}
                    idOf={idOf}
                />
            ) : null}
        </form>
    );
}

/** What the desk has written; nothing chosen: what the service needs. */
interface Written {
    mode: 'proposed' | 'own' | null;
    changed: OutcomeDraft;
    decided: WrittenDecisions;
}

const blank: Written = { mode: null, changed: {}, decided: {} };

const requiredOf = (fields: readonly OutcomeField[], entityType: string | null) =>
    fields.filter((field) => isRequired(field, entityType)).map(({ name }) => name);

const todayInBeijing = () => new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10);
