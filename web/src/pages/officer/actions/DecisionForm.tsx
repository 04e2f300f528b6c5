import { founderWords } from '../founderWords';
import { useTexts } from '../useWords';
import { decisionBody } from './bodies';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** Steps that are a service or a contract: their refusal is not reviewed as an administrative act. */
const contracts = ['bankAccount', 'workspace', 'mentorPairing'];

/** Refusing or revoking: reason, legal basis, and the appeal notice, written out before one begins. */
export function DecisionForm(props: ActionFormProps) {
    const { t } = useTexts();
    const { t: said } = founderWords();
    const kind = props.step !== null && contracts.includes(props.step.step) ? 'contract' : 'administrative';
    const [draft, setDraft] = useActionDraft(props, {
        reason: '',
        legalBasis: said(basisKey(props)),
        remedy: said(`remedy.${kind}`),
    });
    const { onSubmit, faultOf, idOf } = useActionForm(() => decisionBody(draft), props);
    const field = (name: keyof typeof draft, rows: number, hint?: string) => (
        <Field
            id={idOf(name)}
            label={t(`act.${name}`)}
            hint={hint}
            fault={faultOf(name)}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
            rows={rows}
        />
    );
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            {field('reason', 4, t('act.readByFounder'))}
            {field('legalBasis', 3, t('act.legalBasisHint'))}
            {field('remedy', 4, t('act.remedyHint'))}
        </form>
    );
}

function basisKey({ trigger, step }: ActionFormProps) {
    const known = ['registration', 'bankAccount', 'taxSetup', 'workspace', 'vouchers', 'mentorPairing'] as const;
    const kind = known.find((one) => one === step?.step);
    return kind === undefined
        ? ('basis.acceptance' as const)
        : trigger === 'revoke'
          ? (`basis.revoke` as const)
          : (`basis.${kind}` as const);
}
