import type { Machine } from './machine';

/** `made`: the move just made. `open`: leads on from the present state. */
export interface MoveLine {
    key: string;
    path: string;
    look: 'plain' | 'open' | 'made';
}

/** Sides of a cell of the drawing; three columns and five rows of them. */
const [width, height] = [100, 90];

/** How far a line bows out, so that there and back are two lines. */
const bow = 12;

const looks = ['plain', 'open', 'made'] as const;

/** One line for each pair of states with a move between them; the lit ones last, so that they lie on top. */
export function linesOf<S extends string>(
    machine: Machine<S>,
    present: S,
    made: { from: string; to: string } | null,
): MoveLine[] {
    const lines = new Map<string, MoveLine>();
    for (const { from, to } of machine.moves.filter((move) => move.from !== move.to)) {
        const key = `${from} ${to}`;
        const isMade = made !== null && made.from === from && made.to === to;
        const look = isMade ? 'made' : from === present ? 'open' : 'plain';
        lines.set(key, { key, path: pathOf(machine.places[from], machine.places[to]), look });
    }

    return [...lines.values()].sort((one, other) => looks.indexOf(one.look) - looks.indexOf(other.look));
}

/** From middle to middle by way of a point beside the straight line. */
function pathOf(from: readonly [number, number], to: readonly [number, number]): string {
    const [startX, startY] = middleOf(from);
    const [endX, endY] = middleOf(to);
    const length = Math.hypot(endX - startX, endY - startY);
    // Longer lines bow further, past the states that stand between.
    const out = length > 1.5 * width ? 3.5 * bow : bow;
    const x = (startX + endX) / 2 - ((endY - startY) / length) * out;
    const y = (startY + endY) / 2 + ((endX - startX) / length) * out;
    return `M${rounded(startX, startY)} L${rounded(x, y)} L${rounded(endX, endY)}`;
}

const middleOf = ([column, row]: readonly [number, number]) => [(column + 0.5) * width, (row + 0.5) * height] as const;

const rounded = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
