import { day } from '../../../components/format';
import { useTexts, useWords } from '../useWords';
import { supplyBody } from './bodies';
import { CheckList } from './CheckList';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** Confirming promised papers that came in, or sending them back. */
export function SupplyForm(props: ActionFormProps) {
    const { t } = useTexts();
    const words = useWords();
    const supplied = props.view.deficiencies.filter((deficiency) => deficiency.state === 'supplied');
    const rejecting = props.trigger === 'rejectSupply';
    const [{ items: chosen, reason }, setDraft] = useActionDraft(props, {
        items: rejecting ? [] : supplied.map((deficiency) => deficiency.id),
        reason: '',
    });
    // Words typed before may name papers that were settled since.
    const items = chosen.filter((id) => supplied.some((deficiency) => deficiency.id === id));
    const { onSubmit, faultOf, idOf } = useActionForm(
        () => supplyBody({ items, reason: rejecting ? reason : null }),
        props,
    );
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <CheckList
                id={idOf('items')}
                legend={t('act.supplied')}
                fault={faultOf('items')}
                options={supplied.map(({ id, material, dueOn }) => [
                    id,
                    words.material(material),
                    t('act.promisedUntil', { day: day(dueOn) }),
                ])}
                chosen={items}
                onChange={(named) => setDraft({ items: named, reason })}
            />
            {rejecting ? (
                <Field
                    id={idOf('reason')}
                    label={t('act.reason')}
                    hint={t('act.readByFounder')}
                    fault={faultOf('reason')}
                    value={reason}
                    onChange={(written) => setDraft({ items, reason: written })}
                    rows={4}
                />
            ) : null}
        </form>
    );
}
