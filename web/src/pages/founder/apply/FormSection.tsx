import { Fragment } from 'react';
import type { CaseView } from '../../../api/cases';
import type { AskedFacts } from '../../../api/guidance';
import type { Application, Path } from './form';
import { FieldRow } from './FieldRow';
import type { Field, SectionName } from './field';
import { sections } from './fields';
import { shownOf, type Unread } from './faults';
import { ComposedName } from './ComposedName';
import { useApplyWords } from './useApplyWords';

interface Props {
    name: SectionName;
    form: Application;
    view: CaseView;
    asked: AskedFacts;
    unread: Unread;
    banks: readonly (readonly [string, string])[];
    isChecked: boolean;
    onChange: (path: Path, value: unknown, unread?: string) => void;
    onLeave: () => void;
}

/** One section of the form. */
export function FormSection({ name, form, view, asked, unread, banks, isChecked, onChange, onLeave }: Props) {
    const { t, option } = useApplyWords();
    const at = sections.findIndex((section) => section.name === name);
    const fields = shownOf(sections[at]?.fields ?? [], form, asked);
    const optionsOf = (field: Field) =>
        field.word === 'bankCode'
            ? banks
            : (field.options?.(form, view) ?? []).map((value) => [value, option(field, value)] as const);
    return (
        <section className="panel form-section" id={`section-${name}`} aria-labelledby={`section-${name}-title`}>
            <p className="quiet section-count">{t('count', { at: at + 1, of: sections.length })}</p>
            <h2 id={`section-${name}-title`}>{t(`section.${name}.title`)}</h2>
            <p className="quiet">{t(`section.${name}.purpose`)}</p>
            {fields.map((field) => (
                <Fragment key={field.word}>
                    <FieldRow
                        field={field}
                        form={form}
                        unread={unread}
                        options={optionsOf(field)}
                        isChecked={isChecked}
                        onChange={onChange}
                        onLeave={onLeave}
                    />
                    {field.word === 'form' ? <ComposedName view={view} form={form} /> : null}
                </Fragment>
            ))}
            {fields.length === 0 ? <p>{t('nothingToFill')}</p> : null}
        </section>
    );
}
