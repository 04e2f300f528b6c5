import { useId } from 'react';
import { useTexts, useWords } from '../useWords';
import { linesOf, type MoveLine } from './lines';
import type { Machine } from './machine';

interface Props<S extends string> {
    title: string;
    machine: Machine<S>;
    present: S;
    /** The move that was just made; null when the record made none of this machine. */
    made: { from: string; to: string } | null;
    nameOf: (state: S) => string;
}

/** States in a grid with lines between them; the present state and the move just made are lit, and all is said in words too. */
export function MachineDrawing<S extends string>({ title, machine, present, made, nameOf }: Props<S>) {
    const { t } = useTexts();
    const words = useWords();
    const states = Object.keys(machine.places) as S[];
    const onward = machine.moves.filter((move) => move.from === present);
    return (
        <figure className="audit-machine">
            <figcaption>{title}</figcaption>
            <div className="audit-machine-drawing">
                <Lines lines={linesOf(machine, present, made)} />
                <ul>
                    {states.map((state) => (
                        <li
                            key={state}
                            className={placeOf(machine, state)}
                            aria-current={state === present ? 'true' : undefined}
                        >
                            <span>
                                {nameOf(state)}
                                {state === present ? <b>{t('machine.present')}</b> : null}
                            </span>
                        </li>
                    ))}
                </ul>
            </div>
            <p>{onward.length === 0 ? t('machine.end') : t('machine.onward')}</p>
            <ul className="audit-moves">
                {onward.map((move) => (
                    <li key={`${move.trigger} ${move.to}`}>
                        {words.trigger(move.trigger)} <span aria-hidden="true">→</span> {nameOf(move.to)}
                    </li>
                ))}
            </ul>
        </figure>
    );
}

function placeOf<S extends string>(machine: Machine<S>, state: S): string {
    const [column, row] = machine.places[state];
    return `audit-state audit-column-${String(column)} audit-row-${String(row)}`;
}

/** Lines from the middle of a cell to that of another; an arrow half way says the direction. */
function Lines({ lines }: { lines: readonly MoveLine[] }) {
    const marker = useId();
    return (
        <svg viewBox="0 0 300 450" preserveAspectRatio="none" aria-hidden="true">
            <defs>
                <marker id={marker} viewBox="0 0 8 8" refX="4" refY="4" markerWidth="6" markerHeight="6" orient="auto">
                    <path d="M0 0 8 4 0 8z" fill="context-stroke" />
                </marker>
            </defs>
            {lines.map(({ key, path, look }) => (
                <path key={key} d={path} className={`audit-move audit-move-${look}`} markerMid={`url(#${marker})`} />
            ))}
        </svg>
    );
}
