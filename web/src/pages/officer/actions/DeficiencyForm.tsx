import { useDocuments } from '../../../api/officer/caseFile';
import { useCatalogue } from '../../../api/officer/catalogue';
import { useDeadlines } from '../../../api/officer/deskFacts';
import { founderWords } from '../founderWords';
import { useTexts, useWords } from '../useWords';
import { deficiencyBody } from './bodies';
import { CheckList } from './CheckList';
import { DueField } from './DueField';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** Accepting although secondary papers are missing: which, the founder's promise, until when. */
export function DeficiencyForm(props: ActionFormProps) {
    const { t } = useTexts();
    const words = useWords();
    const catalogue = useCatalogue().data;
    const dates = useDeadlines(props.view.caseId).data;
    const uploaded = new Set(useDocuments(props.view.caseId).data?.map((document) => document.kind));
    const secondary = (catalogue?.materials ?? []).filter((material) => material.weight === 'secondary');
    const [draft, setDraft] = useActionDraft(props, {
        materials: [] as string[],
        promise: founderWords().t('act.promiseText'),
        dueOn: null as string | null,
    });
    const { onSubmit, faultOf, idOf } = useActionForm(() => deficiencyBody(draft), props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <CheckList
                id={idOf('items')}
                legend={t('act.deficiencies')}
                hint={t('act.deficienciesHint')}
                fault={faultOf('items') ?? faultOf('items.material')}
                options={secondary.map(({ code }) => [
                    code,
                    words.material(code),
                    uploaded.has(code) ? t('material.uploaded') : t('material.missing'),
                ])}
                chosen={draft.materials}
                onChange={(materials) => setDraft({ ...draft, materials })}
            />
            <Field
                id={idOf('promise')}
                label={t('act.promise')}
                hint={t('act.promiseHint')}
                fault={faultOf('promise')}
                value={draft.promise}
                onChange={(promise) => setDraft({ ...draft, promise })}
                rows={4}
            />
            <DueField
                id={idOf('dueOn')}
                value={draft.dueOn}
                onChange={(dueOn) => setDraft({ ...draft, dueOn })}
                usual={catalogue?.limits.deficiency}
                latest={catalogue?.limits.deficiencyAtMost}
                dates={dates?.deficiency}
                fault={faultOf('dueOn')}
            />
        </form>
    );
}
