import type { ReplayView } from '../../../api/audit';
import type { CaseView } from '../../../api/cases';
import { day } from '../../../components/format';
import { sides, useCaseAddress, type Side } from '../useCaseAddress';
import { useTexts, useWords } from '../useWords';

/** What one of the three saw then, in the words that side is given. */
export function CaseThen({ replay }: { replay: ReplayView }) {
    const { t } = useTexts();
    const { side, set } = useCaseAddress();
    return (
        <section className="audit-part">
            <h3>{t('then.title')}</h3>
            <div className="audit-choices" role="group" aria-label={t('then.as')}>
                {sides.map((one) => (
                    <button
                        key={one}
                        type="button"
                        className="audit-choice"
                        aria-pressed={side === one}
                        onClick={() => set('as', one)}
                    >
                        {t(`then.sides.${one}`)}
                    </button>
                ))}
            </div>
            <SeenBy side={side} view={replay[side]} />
            <Versions versions={replay.versions} />
        </section>
    );
}

function SeenBy({ side, view }: { side: Side; view: CaseView }) {
    const { t } = useTexts();
    const words = useWords();
    const none = t('glance.none');
    const facts = [
        ['state', words.caseStateOf(side, view.state)],
        ['company', view.companyName ?? none],
        ['officer', view.caseOfficer?.name ?? none],
        ['received', view.receivedOn === null ? none : day(view.receivedOn)],
        ['accepted', view.acceptedOn === null ? none : day(view.acceptedOn)],
        ['due', view.dueOn === null ? none : day(view.dueOn)],
    ] as const;
    return (
        <>
            <dl className="audit-facts">
                {facts.map(([name, value]) => (
                    <div key={name}>
                        <dt>{t(`then.${name}`)}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
            </dl>
            <AskedFor view={view} />
            <ul className="audit-steps">
                {view.steps.map((step) => (
                    <li key={step.step}>
                        <strong>{words.step(step.step)}</strong>
                        <span>{words.stepStateOf(side, step.state)}</span>
                        <span className="quiet">
                            {step.dueOn === null ? null : t('glance.due', { on: day(step.dueOn) })}
                        </span>
                    </li>
                ))}
            </ul>
        </>
    );
}

function AskedFor({ view }: { view: CaseView }) {
    const { t } = useTexts();
    const words = useWords();
    if (view.pendingItems.length === 0) {
        return null;
    }

    return (
        <>
            <h4>{t('then.asked', { count: view.pendingItems.length })}</h4>
            <ul>
                {view.pendingItems.map((item) => (
                    <li key={item.id}>
                        {item.material === null ? <code>{item.field}</code> : words.material(item.material)}
                        {item.reason === null ? null : <span lang="zh-CN"> · {item.reason}</span>}
                        {item.dueOn === null ? null : <span> · {t('then.until', { on: day(item.dueOn) })}</span>}
                    </li>
                ))}
            </ul>
        </>
    );
}

function Versions({ versions }: { versions: ReplayView['versions'] }) {
    const { t } = useTexts();
    const facts = [
        ['journey', versions.journey],
        ['calendar', versions.calendar],
        ['packs', versions.packs.length === 0 ? t('glance.none') : versions.packs.join(' · ')],
    ] as const;
    return (
        <>
            <h4>{t('versions.title')}</h4>
            <dl className="audit-facts">
                {facts.map(([name, value]) => (
                    <div key={name}>
                        <dt>{t(`versions.${name}`)}</dt>
                        <dd>
                            <code>{value}</code>
                        </dd>
                    </div>
                ))}
            </dl>
            <PackNotes packs={versions.packVersions} />
        </>
    );
}

/** What an auditor must know about a pack besides its version. */
function PackNotes({ packs }: { packs: ReplayView['versions']['packVersions'] }) {
    const { t } = useTexts();
    const notes = packs.flatMap((pack) => [
        ...(pack.evidence === 'replaced' || pack.evidence === 'release' ? [[pack.packId, pack.evidence] as const] : []),
        ...(pack.atHand ? [] : [[pack.packId, 'notAtHand'] as const]),
    ]);
    return notes.length === 0 ? null : (
        <ul>
            {notes.map(([pack, note]) => (
                <li key={`${pack} ${note}`}>
                    <code>{pack}</code> {t(`versions.${note}`)}
                </li>
            ))}
        </ul>
    );
}
