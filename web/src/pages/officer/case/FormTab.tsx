import { useApplication, type FormValue } from '../../../api/officer/caseFile';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';
import { rowsOf } from './formRows';
import { FormValueText } from './FormValueText';
import { RevealField } from './RevealField';

/** The one form as the founder filled it, personal members masked; nothing can be changed here. */
export function FormTab({ caseId }: { caseId: string }) {
    const { t } = useTexts();
    return (
        <QueryBody query={useApplication(caseId)}>
            {({ application, version }) => (
                <>
                    <p className="quiet">{t('form.note', { version })}</p>
                    {Object.entries(application).map(([section, value]) => (
                        <FormSection key={section} caseId={caseId} section={section} value={value} />
                    ))}
                </>
            )}
        </QueryBody>
    );
}

function FormSection({ caseId, section, value }: { caseId: string; section: string; value: FormValue }) {
    const words = useWords();
    const rows = rowsOf(value, section);
    if (rows.length === 0) {
        return null;
    }

    return (
        <section className="form-section">
            <h3>{words.field(section)}</h3>
            <dl className="form-rows">
                {rows.map((row) => (
                    <div key={row.path}>
                        <dt>{words.field(row.path)}</dt>
                        <dd lang="zh-CN">
                            {row.revealable ? (
                                <RevealField caseId={caseId} path={row.path} masked={String(row.value)} />
                            ) : (
                                <FormValueText name={row.path} value={row.value} />
                            )}
                        </dd>
                    </div>
                ))}
            </dl>
        </section>
    );
}
