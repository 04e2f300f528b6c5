import { hasPersonalNumber } from '../personalNumber';

/** What a sample is drawn by. */
export interface Draw {
    seed: string;
    size: string;
}

const longestSeed = 100;
const mostCases = 1000;

export interface DrawFault {
    field: keyof Draw;
    /** Key of the sentence that says what to do. */
    code: 'seed' | 'personalNumber' | 'size';
}

/** Why nothing can be drawn, in the order of the form. */
export function faultsOf({ seed, size }: Draw): DrawFault[] {
    const faults: DrawFault[] = [];
    if (seed.trim() === '' || seed.length > longestSeed) {
        faults.push({ field: 'seed', code: 'seed' });
    } else if (hasPersonalNumber(seed)) {
        faults.push({ field: 'seed', code: 'personalNumber' });
    }

    if (!/^[1-9]\d{0,3}$/.test(size) || Number(size) > mostCases) {
        faults.push({ field: 'size', code: 'size' });
    }

    return faults;
}

/** The draw in an address; null where there is none, or none that can be made. */
export function drawOf(search: URLSearchParams): Draw | null {
    const draw = { seed: search.get('seed') ?? '', size: search.get('size') ?? '' };
    return faultsOf(draw).length === 0 ? draw : null;
}
