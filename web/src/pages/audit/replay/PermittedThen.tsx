import type { ReplayView } from '../../../api/audit';
import { useTexts, useWords } from '../useWords';

type Permission = ReplayView['permitted'][number];

/** What each kind of people could do then; those who could do nothing are named together. */
export function PermittedThen({ permitted }: { permitted: readonly Permission[] }) {
    const { t } = useTexts();
    const nameOf = useNames();
    const able = permitted.filter((one) => one.case.length > 0 || one.steps.length > 0);
    const unable = permitted.filter((one) => !able.includes(one));
    return (
        <section className="audit-part">
            <h3>{t('permitted.title')}</h3>
            <dl className="audit-permitted">
                {able.map((one) => (
                    <div key={nameOf(one)}>
                        <dt>{nameOf(one)}</dt>
                        <dd>
                            <Triggers permission={one} />
                        </dd>
                    </div>
                ))}
            </dl>
            {unable.length === 0 ? null : (
                <p className="quiet">
                    {t('permitted.nothing', { who: unable.map(nameOf).join(t('permitted.comma')) })}
                </p>
            )}
        </section>
    );
}

function Triggers({ permission }: { permission: Permission }) {
    const { t } = useTexts();
    const words = useWords();
    const listed = (triggers: readonly string[]) => triggers.map(words.trigger).join(t('permitted.comma'));
    return (
        <>
            {permission.case.length === 0 ? null : <p>{listed(permission.case)}</p>}
            {permission.steps.map(({ step, triggers }) => (
                <p key={step}>
                    {words.step(step)} · {listed(triggers)}
                </p>
            ))}
        </>
    );
}

/** The role, and at which desk when there is one; heads of all desks are called by their role alone. */
function useNames() {
    const words = useWords();
    return ({ role, departments: [first, ...more] }: Permission) =>
        first === undefined || more.length > 0 ? words.role(role) : `${words.role(role)} · ${words.department(first)}`;
}
