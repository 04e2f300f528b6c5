import { ChoiceField } from '../ChoiceField';
import { useTexts, useWords } from '../useWords';
import { Field } from './Field';
import type { SupplementItem } from './supplement';

const templates = ['unclear', 'missing', 'mismatch', 'expired', 'unsigned', 'wrongFile'] as const;

interface Props {
    id: string;
    item: SupplementItem;
    fault?: string | undefined;
    onChange: (item: SupplementItem) => void;
}

/** What is wrong with one material or field and how to mend it; a template writes both, to be adapted. */
export function SupplementItemFields({ id, item, fault, onChange }: Props) {
    const { t } = useTexts();
    const name = useItemName()(item.key);
    return (
        <fieldset className="officer-item">
            <legend>{name}</legend>
            <ChoiceField
                label={t('supplement.template')}
                all={t('supplement.ownWords')}
                value={null}
                options={templates.map((template) => [template, t(`template.${template}.name`)])}
                onChange={(chosen) => {
                    const template = templates.find((one) => one === chosen);
                    if (template !== undefined) {
                        onChange({
                            ...item,
                            reason: t(`template.${template}.reason`, { name }),
                            remedy: t(`template.${template}.remedy`, { name }),
                        });
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

/** The name of what an item asks for. */
export function useItemName(): (key: string) => string {
    const words = useWords();
    return (key) =>
        key.startsWith('material:')
            ? words.material(key.slice('material:'.length))
            : words.field(key.slice('field:'.length));
}
