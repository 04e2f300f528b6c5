import type { JournalEntry, ReplayView } from '../../../api/audit';
import { useTexts, useWords } from '../useWords';
import { MachineDrawing } from './MachineDrawing';
import { caseMachine, stepMachine } from './machine';

/** The case's machine, and that of the step that the record is about, as they stood. */
export function Machines({ replay, entry }: { replay: ReplayView; entry: JournalEntry }) {
    const { t } = useTexts();
    const words = useWords();
    const isThis = entry.sequence === replay.sequence;
    const step = replay.auditor.steps.find((one) => one.step === entry.step);
    const made = isThis && entry.from !== null && entry.to !== null ? { from: entry.from, to: entry.to } : null;
    return (
        <section className="audit-part">
            <h3>{t('machine.title')}</h3>
            <p className="quiet">{t('machine.legend')}</p>
            <div className="audit-machines">
                <MachineDrawing
                    title={t('machine.case')}
                    machine={caseMachine}
                    present={replay.auditor.state}
                    made={entry.kind === 'caseMoved' ? made : null}
                    nameOf={words.caseState}
                />
                {step === undefined ? null : (
                    <MachineDrawing
                        title={t('machine.step', { step: words.step(step.step) })}
                        machine={stepMachine}
                        present={step.state}
                        made={entry.kind === 'stepMoved' ? made : null}
                        nameOf={words.stepState}
                    />
                )}
            </div>
        </section>
    );
}
