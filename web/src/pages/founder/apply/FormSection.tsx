import type { Application, Path } from './form';
import { FieldRow } from './FieldRow';
import { sections, type Field, type SectionName } from './fields';
import { shownOf } from './faults';
import { ComposedName } from './ComposedName';
import { useApplyWords } from './useApplyWords';

interface Props {
    name: SectionName;
    form: Application;
    city: string;
    banks: readonly (readonly [string, string])[];
    isChecked: boolean;
    onChange: (path: Path, value: unknown) => void;
    onLeave: () => void;
}

/** One section of the form. */
export function FormSection({ name, form, city, banks, isChecked, onChange, onLeave }: Props) {
    const { t, option } = useApplyWords();
    const at = sections.findIndex((section) => section.name === name);
    const fields = shownOf(sections[at]?.fields ?? [], form, city);
    const optionsOf = (field: Field) =>
        field.word === 'bankCode'
            ? banks
            : (field.options ?? []).map((value) => [value, option(field, value)] as const);
    return (
        <section className="panel form-section" id={`section-${name}`} aria-labelledby={`section-${name}-title`}>
            <p className="quiet section-count">{t('count', { at: at + 1, of: sections.length })}</p>
            <h2 id={`section-${name}-title`}>{t(`section.${name}.title`)}</h2>
            <p className="quiet">{t(`section.${name}.purpose`)}</p>
            {fields.map((field) => (
                <FieldRow
                    key={field.word}
                    field={field}
                    form={form}
                    options={optionsOf(field)}
                    isChecked={isChecked}
                    onChange={onChange}
                    onLeave={onLeave}
                />
            ))}
            {name === 'entity' ? <ComposedName form={form} /> : null}
            {fields.length === 0 ? <p>{t('nothingToFill')}</p> : null}
        </section>
    );
}
