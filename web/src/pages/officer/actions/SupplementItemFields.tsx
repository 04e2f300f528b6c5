import { ChoiceField } from '../ChoiceField';
import { useTexts, useWords } from '../useWords';
import { Field } from './Field';
import type { SupplementItem } from './supplement';
import { itemName, templates, writtenBy } from './supplementTexts';

interface Props {
    id: string;
    item: SupplementItem;
    fault?: string | undefined;
    onChange: (item: SupplementItem) => void;
}

/** What is wrong with one material or field and how to mend it; a template writes both, to be adapted. */
export function SupplementItemFields({ id, item, fault, onChange }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <fieldset className="officer-item">
            <legend>{itemName(item.key, words)}</legend>
            <ChoiceField
                label={t('supplement.template')}
                all={t('supplement.ownWords')}
                value={null}
                options={templates.map((template) => [template, t(`template.${template}.name`)])}
                onChange={(chosen) => {
                    const template = templates.find((one) => one === chosen);
                    if (template !== undefined) {
                        onChange({ ...item, ...writtenBy(template, item.key) });
                    }
                }}
            />
            <Field
                id={`${id}-reason`}
                label={t('supplement.reason')}
                fault={fault}
                value={item.reason}
                onChange={(reason) => onChange({ ...item, reason })}
                rows={2}
            />
            <Field
                id={`${id}-remedy`}
                label={t('supplement.remedy')}
                value={item.remedy}
                onChange={(remedy) => onChange({ ...item, remedy })}
                rows={2}
            />
        </fieldset>
    );
}
