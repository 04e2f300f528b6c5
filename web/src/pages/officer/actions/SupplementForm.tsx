import { useApplication, useDocuments } from '../../../api/officer/caseFile';
import { useCatalogue } from '../../../api/officer/catalogue';
import { useDeadlines } from '../../../api/officer/deskFacts';
import { wantedMaterials } from '../case/wantedMaterials';
import { useTexts, useWords } from '../useWords';
import { fieldsOf, materialsFor } from './askable';
import { CheckList } from './CheckList';
import { DueField } from './DueField';
import { useActionForm, type ActionFormProps } from './form';
import { supplementBody, type SupplementDraft, type SupplementItem } from './supplement';
import { SupplementItemFields } from './SupplementItemFields';
import { SupplementPreview } from './SupplementPreview';
import { useActionDraft } from './useActionDraft';

/** Asking for all that is missing at once: what, why, how to mend it, until when, as the founder will read it. */
export function SupplementForm(props: ActionFormProps) {
    const { t } = useTexts();
    const words = useWords();
    const catalogue = useCatalogue().data;
    const dates = useDeadlines(props.view.caseId).data;
    const uploaded = new Set<string>(useDocuments(props.view.caseId).data?.map((document) => document.kind));
    const application = useApplication(props.view.caseId).data?.application;
    const [draft, setDraft] = useActionDraft<SupplementDraft>(props, { items: [], dueOn: null });
    const { onSubmit, faultOf, idOf } = useActionForm(() => supplementBody(draft), props);
    const materials = catalogue === undefined ? [] : materialsFor(catalogue, props.step?.step ?? null);
    // What the desk looks at and what is there stands first; all else can still be asked for.
    const looked = wantedMaterials(props.view, props.step, catalogue);
    const near = materials.filter((code) => looked.includes(code) || uploaded.has(code));
    const far = materials.filter((code) => !near.includes(code));
    const optionsOf = (codes: readonly string[]) =>
        codes.map(
            (code) =>
                [
                    `material:${code}`,
                    words.material(code),
                    t(uploaded.has(code) ? 'material.uploaded' : 'material.missing'),
                ] as const,
        );
    const chosen = draft.items.map((item) => item.key);
    const choose = (keys: readonly string[]) =>
        setDraft({ ...draft, items: keys.map((key) => draft.items.find((item) => item.key === key) ?? blank(key)) });
    const write = (written: SupplementItem) =>
        setDraft({ ...draft, items: draft.items.map((item) => (item.key === written.key ? written : item)) });
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <p className="field-hint">{t('supplement.once', { count: catalogue?.limits.supplementRounds ?? 0 })}</p>
            <CheckList
                id={idOf('items')}
                legend={t('supplement.materials')}
                fault={faultOf('items') ?? faultOf('items.material')}
                options={optionsOf(near)}
                chosen={chosen}
                onChange={choose}
            />
            {far.length === 0 ? null : (
                <details>
                    <summary>{t('supplement.otherMaterials')}</summary>
                    <CheckList
                        id={idOf('others')}
                        legend={t('supplement.otherMaterials')}
                        options={optionsOf(far)}
                        chosen={chosen}
                        onChange={choose}
                    />
                </details>
            )}
            <details>
                <summary>{t('supplement.fields')}</summary>
                <CheckList
                    id={idOf('fields')}
                    legend={t('supplement.fieldsLegend')}
                    fault={faultOf('items.field')}
                    options={fieldsOf(application).map((path) => [`field:${path}`, words.field(path)])}
                    chosen={chosen}
                    onChange={choose}
                />
            </details>
            {draft.items.map((item, at) => (
                <SupplementItemFields
                    key={item.key}
                    id={idOf(item.key)}
                    item={item}
                    fault={faultOf(`items[${String(at)}].reason`)}
                    onChange={write}
                />
            ))}
            <DueField
                id={idOf('dueOn')}
                value={draft.dueOn}
                onChange={(dueOn) => setDraft({ ...draft, dueOn })}
                usual={catalogue?.limits.supplement}
                latest={catalogue?.limits.supplementAtMost}
                dates={dates?.supplement}
                fault={faultOf('dueOn')}
            />
            {draft.items.length === 0 ? null : (
                <SupplementPreview draft={draft} step={props.step} usualOn={dates?.supplement.defaultOn} />
            )}
        </form>
    );
}

const blank = (key: string): SupplementItem => ({ key, reason: '', remedy: '' });
